import Box from '@cloudscape-design/components/box';
import type { Action } from '../../../shared/procurement/steps/step.ts';
import { ConfirmSettings } from '../../components/confirm-settings.tsx';
import { Connections } from './actions/connections.tsx';
import { CopyScreen } from './actions/copy-screen.tsx';
import { type ActionProps, Enter } from './actions/enter.tsx';
import { GoLive } from './actions/go-live.tsx';
import { ReadyTextCard } from './actions/ready-text.tsx';
import { Rehearse } from './actions/rehearse.tsx';
import { SignOn } from './actions/sign-on.tsx';
import { UnspscCodes } from './actions/unspsc.tsx';

/** One thing to do in a step, drawn from its data. */
export function StepAction({ action, ...props }: ActionProps & { readonly action: Action }) {
  switch (action.do) {
    case 'say':
      return <Box>{action.text}</Box>;
    case 'enter':
      return <Enter {...props} fields={action.fields} />;
    case 'connections':
      return <Connections {...props} />;
    case 'copy':
      return <CopyScreen integration={props.integration} screen={action.screen} rows={action.rows} />;
    case 'text':
      return <ReadyTextCard integration={props.integration} text={action.text} />;
    case 'build-sign-on':
      return <SignOn integration={props.integration} />;
    case 'unspsc':
      return <UnspscCodes />;
    case 'rehearse':
      return <Rehearse integration={props.integration} />;
    case 'confirm':
      return <ConfirmSettings integration={props.integration} you={props.you} subjects={action.subjects} />;
    case 'go-live':
      return <GoLive {...props} />;
    default:
      return assertNever(action);
  }
}

function assertNever(action: never): never {
  throw new Error(`Unknown action ${JSON.stringify(action)}`);
}
