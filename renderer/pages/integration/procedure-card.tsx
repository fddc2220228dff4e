import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import FormField from '@cloudscape-design/components/form-field';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import { useState } from 'react';
import type { AppError, Result } from '../../../shared/errors.ts';
import { type ProcedureId, procedureOf } from '../../../shared/procurement/afterwards.ts';
import type { Integration } from '../../../shared/procurement/integration.ts';
import { links } from '../../../shared/procurement/steps/links.ts';
import { Failure } from '../../components/failure.tsx';
import { PersonField } from '../../components/person-field.tsx';
import { words } from '../../words/integration.ts';
import { ReadyTextCard } from '../guide/actions/ready-text.tsx';

interface ProcedureCardProps {
  readonly integration: Integration;
  readonly procedure: ProcedureId;
  readonly you: string;
  /** What the button says that notes it. */
  readonly act: string;
  readonly onNote: (who: string, reason: string) => Promise<Result<unknown>>;
}

/** A procedure after the set-up, step by step, and noting that it was done. */
export function ProcedureCard({ integration, procedure, you, act, onNote }: ProcedureCardProps) {
  const { title, what, steps, text, links: pages, unsure } = procedureOf(procedure, integration.system);
  const [who, setWho] = useState<string>();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<AppError>();
  const name = who ?? you;

  const note = async () => {
    setTried(true);
    if (name.trim() === '') return;
    const answer = await onNote(name.trim(), reason.trim());
    setError(answer.ok ? undefined : answer.error);
  };

  return (
    <ExpandableSection variant="container" headerText={title} data-testid={`procedure-${procedure}`}>
      <SpaceBetween size="m">
        <Box>{what}</Box>
        <ol className="numbered">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        {pages.map((id) => (
          <div key={id}>
            <Link external href={links[id].href}>
              {links[id].text}
            </Link>
          </div>
        ))}
        {unsure?.map((doubt) => (
          <Alert key={doubt} type="info" header={words.procedureCard.notCertain}>
            {doubt}
          </Alert>
        ))}
        {text !== undefined && <ReadyTextCard integration={integration} text={text} />}
        {error && <Failure error={error} />}
        <PersonField value={name} onChange={setWho} tried={tried} />
        {procedure !== 'enable' && (
          <FormField label={words.procedureCard.why} description={words.procedureCard.whyMeans} stretch>
            <Textarea value={reason} onChange={({ detail }) => setReason(detail.value)} rows={2} />
          </FormField>
        )}
        <Button onClick={() => void note()} data-testid={`note-${procedure}`}>
          {act}
        </Button>
      </SpaceBetween>
    </ExpandableSection>
  );
}
