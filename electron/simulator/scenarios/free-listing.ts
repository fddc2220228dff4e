import { withoutCharge } from './without-charge.ts';

export const freeListing = withoutCharge('free', 'prodview-e5w7pb3ck6hns', 'Sandpiper Metrics Collector');
