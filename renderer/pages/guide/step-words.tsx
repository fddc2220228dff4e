import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { Place } from '../../../shared/procurement/steps/step.ts';
import type { StepState } from '../../../shared/procurement/steps/steps.ts';
import { words } from '../../words/guide.ts';

/** Where a step is done, in words. */
export const placeNames: Readonly<Record<Place, string>> = {
  aws: words.stepWords.inAws,
  coupa: words.stepWords.inCoupa,
  'coupa-supplier-portal': words.stepWords.inCoupaSupplierPortal,
  ariba: words.stepWords.inSapAriba,
  'contact-aws': words.stepWords.byContactUs,
  here: words.stepWords.inThisProgram,
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
      return (
        <StatusIndicator type="pending">
          {optional ? words.stepWords.openOptional : words.stepWords.open}
        </StatusIndicator>
      );
    case 'proven-by-check':
      return <StatusIndicator type="success">{words.stepWords.doneByCheck}</StatusIndicator>;
    case 'proven-by-word':
      return <StatusIndicator type="success">{words.stepWords.doneByWord}</StatusIndicator>;
    case 'waiting':
      return <StatusIndicator type="in-progress">{words.stepWords.waiting}</StatusIndicator>;
    case 'failed':
      return <StatusIndicator type="error">{words.stepWords.checkNotPassed}</StatusIndicator>;
    case 'check-again':
      return <StatusIndicator type="warning">{words.stepWords.checkAgain}</StatusIndicator>;
  }
}
