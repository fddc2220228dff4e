import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Table from '@cloudscape-design/components/table';
import { useState } from 'react';
import type {
  Confirmation,
  ConfirmationSubject,
  Integration,
} from '../../../shared/procurement/integration.ts';
import { links } from '../../../shared/procurement/steps/links.ts';
import { workbench } from '../../bridge.ts';
import { formatMoment } from '../../format/time.ts';
import { InfoLink } from '../../shell/help.tsx';
import { useNotices } from '../../shell/notices.tsx';
import { wordsHelp } from './help.tsx';

interface Subject {
  readonly id: ConfirmationSubject;
  readonly label: string;
  readonly means: string;
}

const subjects: readonly Subject[] = [
  {
    id: 'test-mode',
    label: 'Test mode',
    means: 'On: requests and orders travel, and nothing is bought.',
  },
  {
    id: 'enable-redirect',
    label: 'Enable redirect',
    means: 'On: who starts in AWS Marketplace is sent to Coupa.',
  },
  {
    id: 'free-pre-approval',
    label: 'Pre-approval of free products',
    means: 'Off: free products make orders of 0.00.',
  },
  {
    id: 'byol-pre-approval',
    label: 'Pre-approval of BYOL products',
    means: 'Off: products with your own licence make orders of 0.00.',
  },
];

/** What no API tells: the administrator's word, with name and date. */
export function WordsCard({ integration, you }: { readonly integration: Integration; readonly you: string }) {
  const [who, setWho] = useState<string>();
  const [tried, setTried] = useState(false);
  const notices = useNotices();
  const name = (who ?? you).trim();
  const wanted = subjects.filter(({ id }) => id !== 'enable-redirect' || integration.system === 'coupa');

  const say = async (subject: ConfirmationSubject, says: 'on' | 'off') => {
    setTried(true);
    if (name === '') return;
    const answer = await workbench.integrations.confirm({
      id: integration.id,
      subject,
      says,
      who: name,
      note: '',
    });
    if (!answer.ok) notices.failed('aws-word', answer.error, () => void say(subject, says));
  };

  return (
    <Container
      data-testid="aws-words"
      header={
        <Header
          variant="h2"
          info={<InfoLink help={wordsHelp} />}
          description="Look it up in AWS Marketplace, and say here what you saw."
          actions={
            <Link external href={links['manage-procurement'].href}>
              Manage Procurement Systems
            </Link>
          }
        >
          What no API tells
        </Header>
      }
    >
      <SpaceBetween size="m">
        <FormField
          label="Your name"
          description="Kept beside what you say, with the date."
          errorText={tried && name === '' ? 'Enter your name: somebody will ask who saw it.' : undefined}
        >
          <Input value={who ?? you} onChange={({ detail }) => setWho(detail.value)} data-testid="word-name" />
        </FormField>
        <Table
          variant="embedded"
          wrapLines
          items={wanted}
          trackBy="id"
          ariaLabels={{ tableLabel: 'What no API tells' }}
          columnDefinitions={[
            {
              id: 'subject',
              header: 'Setting',
              isRowHeader: true,
              cell: ({ label, means }) => (
                <>
                  <div>{label}</div>
                  <div className="marked-detail">{means}</div>
                </>
              ),
            },
            {
              id: 'said',
              header: 'Last seen',
              minWidth: 200,
              cell: ({ id }) => <Said word={integration.confirmations[id]} />,
            },
            {
              id: 'say',
              header: 'It is',
              minWidth: 180,
              cell: ({ id, label }) => (
                <SpaceBetween direction="horizontal" size="xs">
                  {(['on', 'off'] as const).map((says) => (
                    <Button
                      key={says}
                      onClick={() => void say(id, says)}
                      ariaLabel={`${says === 'on' ? 'On' : 'Off'}: ${label}`}
                      data-testid={`say-${id}-${says}`}
                    >
                      {says === 'on' ? 'On' : 'Off'}
                    </Button>
                  ))}
                </SpaceBetween>
              ),
            },
          ]}
        />
      </SpaceBetween>
    </Container>
  );
}

function Said({ word }: { readonly word: Confirmation | undefined }) {
  if (word === undefined) return <StatusIndicator type="pending">Nobody said yet</StatusIndicator>;
  return (
    <>
      <Box>{word.says === 'on' ? 'On' : 'Off'}</Box>
      <div className="marked-detail">
        {word.who}, {formatMoment(word.at)}
      </div>
    </>
  );
}
