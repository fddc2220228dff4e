import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useState } from 'react';
import type { ConfirmationSubject, Integration } from '../../shared/procurement/integration.ts';
import { workbench } from '../bridge.ts';
import { formatMoment } from '../format/time.ts';
import { useNotices } from '../shell/notices.tsx';
import { words } from '../words/components.ts';
import { PersonField } from './person-field.tsx';

/** What can be said of each setting, and what it means. */
const settings: Readonly<Record<ConfirmationSubject, { readonly label: string; readonly means: string }>> = {
  'test-mode': { label: words.confirmSettings.testMode, means: words.confirmSettings.testModeMeans },
  'enable-redirect': {
    label: words.confirmSettings.enableRedirect,
    means: words.confirmSettings.enableRedirectMeans,
  },
  'free-pre-approval': {
    label: words.confirmSettings.freePreApproval,
    means: words.confirmSettings.freePreApprovalMeans,
  },
  'byol-pre-approval': {
    label: words.confirmSettings.byolPreApproval,
    means: words.confirmSettings.byolPreApprovalMeans,
  },
};

interface ConfirmSettingsProps {
  readonly integration: Integration;
  /** The name that the person gave last. */
  readonly you: string;
  readonly subjects: readonly ConfirmationSubject[];
}

/** What the administrator sees in a console that no API tells: said here, with name and date. */
export function ConfirmSettings({ integration, you, subjects }: ConfirmSettingsProps) {
  const [who, setWho] = useState<string>();
  const [tried, setTried] = useState(false);
  const notices = useNotices();
  const name = who ?? you;

  const say = async (subject: ConfirmationSubject, says: 'on' | 'off') => {
    setTried(true);
    if (name.trim() === '') return;
    const answer = await workbench.integrations.confirm({
      id: integration.id,
      subject,
      says,
      who: name.trim(),
      note: '',
    });
    if (!answer.ok) notices.failed('confirm-setting', answer.error, () => void say(subject, says));
  };

  return (
    <SpaceBetween size="m">
      <Box>{words.confirmSettings.lookAtTheConsole}</Box>
      <PersonField value={name} onChange={setWho} tried={tried} />
      {subjects.map((subject) => {
        const word = integration.confirmations[subject];
        const { label, means } = settings[subject];
        return (
          <div key={subject} className="setting-row" data-testid={`setting-${subject}`}>
            <div>
              <Box variant="strong">{label}</Box>
              <div className="marked-detail">{means}</div>
              <div>
                {word ? (
                  <StatusIndicator type={word.says === 'on' ? 'success' : 'stopped'}>
                    {words.confirmSettings.said({
                      state: words.confirmSettings[word.says],
                      who: word.who,
                      when: formatMoment(word.at),
                    })}
                  </StatusIndicator>
                ) : (
                  <StatusIndicator type="pending">{words.confirmSettings.nobodySaid}</StatusIndicator>
                )}
              </div>
            </div>
            <SpaceBetween direction="horizontal" size="xs">
              {(['on', 'off'] as const).map((says) => (
                <Button
                  key={says}
                  onClick={() => void say(subject, says)}
                  ariaLabel={words.confirmSettings.sayFor[says]({ label })}
                  data-testid={`say-${subject}-${says}`}
                >
                  {words.confirmSettings.say[says]}
                </Button>
              ))}
            </SpaceBetween>
          </div>
        );
      })}
    </SpaceBetween>
  );
}
