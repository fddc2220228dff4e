import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { Place } from '../../../shared/procurement/steps/step.ts';
import type { StepState } from '../../../shared/procurement/steps/steps.ts';

/** Where a step is done, in words. */
export const placeNames: Readonly<Record<Place, string>> = {
  aws: 'In AWS',
  coupa: 'In Coupa',
  'coupa-supplier-portal': 'In the Coupa Supplier Portal',
  ariba: 'In SAP Ariba',
  'contact-aws': 'By Contact us at AWS',
  here: 'In this program',
};

/** How a step stands, as icon and words. */
export function StepStatus({
  state,
  optional = false,
}: {
  readonly state: StepState;
  readonly optional?: boolean;
}) {
  switch (state) {
    case 'open':
      return <StatusIndicator type="pending">{optional ? 'Open, optional' : 'Open'}</StatusIndicator>;
    case 'proven-by-check':
      return <StatusIndicator type="success">Done, by check</StatusIndicator>;
    case 'proven-by-word':
      return <StatusIndicator type="success">Done, by word</StatusIndicator>;
    case 'waiting':
      return <StatusIndicator type="in-progress">Waiting</StatusIndicator>;
    case 'failed':
      return <StatusIndicator type="error">Check not passed</StatusIndicator>;
    case 'check-again':
      return <StatusIndicator type="warning">Check again</StatusIndicator>;
  }
}
