import type { Fault } from './fault.ts';

/** The administrator has enabled other units of measure than the supplier sends. */
export const unitNotEnabled: Fault = {
  name: 'unit-not-enabled',
  settings: (settings) => ({
    ...settings,
    buyer: { ...settings.buyer, ingestion: { ...settings.buyer.ingestion, units: ['HUR', 'DAY'] } },
  }),
};
