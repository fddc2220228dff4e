import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Textarea from '@cloudscape-design/components/textarea';
import { useState } from 'react';
import { unprovenOf } from '../../../../shared/procurement/readiness.ts';
import { workbench } from '../../../bridge.ts';
import { PersonField } from '../../../components/person-field.tsx';
import { formatMoment } from '../../../format/time.ts';
import { useNotices } from '../../../shell/notices.tsx';
import { words } from '../../../words/guide.ts';
import type { ActionProps } from './enter.tsx';

/** The gate: what is not proven, and going live, if need be with a written reason. */
export function GoLive({ integration, you }: Pick<ActionProps, 'integration' | 'you'>) {
  const { id, live } = integration;
  const unproven = unprovenOf(integration);
  const [who, setWho] = useState<string>();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const notices = useNotices();
  const name = who ?? you;
  const needsReason = unproven.length > 0;

  const go = async () => {
    setTried(true);
    if (name.trim() === '' || (needsReason && reason.trim() === '')) return;
    setBusy(true);
    const answer = await workbench.integrations.goLive({
      id,
      who: name.trim(),
      ...(needsReason && { reason: reason.trim() }),
    });
    setBusy(false);
    if (!answer.ok) notices.failed('go-live', answer.error);
  };

  if (live)
    return (
      <Alert
        type="success"
        header={words.goLive.liveSince({ when: formatMoment(live.at) })}
        data-testid="is-live"
      >
        {[
          words.goLive.notedIt({ who: live.who }),
          ...(live.overruled ? [words.goLive.overruled({ reason: live.overruled.reason })] : []),
        ].join(' ')}
      </Alert>
    );
  return (
    <SpaceBetween size="m" data-testid="go-live-gate">
      {needsReason ? (
        <div>
          <Box variant="h3">{words.goLive.notProvenYet}</Box>
          <ul className="plain-list" data-testid="unproven">
            {unproven.map((one) => (
              <li key={one.id}>
                <StatusIndicator type="warning">{one.message}</StatusIndicator>
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <StatusIndicator type="success">{words.goLive.everythingProven}</StatusIndicator>
      )}
      <PersonField value={name} onChange={setWho} tried={tried} />
      {needsReason && (
        <FormField
          label={words.goLive.why}
          description={words.goLive.whyMeans}
          errorText={tried && reason.trim() === '' ? words.goLive.reasonMissing : undefined}
          stretch
        >
          <Textarea
            value={reason}
            onChange={({ detail }) => setReason(detail.value)}
            rows={3}
            data-testid="overrule-reason"
          />
        </FormField>
      )}
      <Button
        variant={needsReason ? 'normal' : 'primary'}
        loading={busy}
        onClick={() => void go()}
        data-testid="go-live"
      >
        {needsReason ? words.goLive.goLiveAllTheSame : words.goLive.goLive}
      </Button>
    </SpaceBetween>
  );
}
