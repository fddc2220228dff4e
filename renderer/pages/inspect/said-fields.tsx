import ExpandableSection from '@cloudscape-design/components/expandable-section';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import { useState } from 'react';
import { type Said, saidSchema } from '../../../shared/ipc/inspect.ts';
import { InfoLink } from '../../shell/help.tsx';
import { words } from '../../words/inspect.ts';

const notKnown = { value: '', label: words.saidFields.notKnown };

const modes = [
  notKnown,
  { value: 'test', label: words.saidFields.testMode },
  { value: 'production', label: words.saidFields.production },
];

const operations = [
  notKnown,
  { value: 'create', label: words.saidFields.create },
  { value: 'edit', label: words.saidFields.edit },
  { value: 'inspect', label: words.saidFields.inspect },
  { value: 'source', label: words.saidFields.source },
];

/** What is known of the documents beside them, and by whom: the person. Rules that need it are applied once it is said. */
export function SaidFields({
  said,
  onChange,
}: {
  readonly said: Said;
  readonly onChange: (said: Said) => void;
}) {
  const [cookie, setCookie] = useState(said.buyerCookie ?? '');
  const change = (part: Partial<Record<keyof Said, string>>) => {
    const next = { ...said, ...part };
    const known = Object.entries(next).filter(([, value]) => value !== undefined && value !== '');
    const parsed = saidSchema.safeParse(Object.fromEntries(known));
    if (parsed.success) onChange(parsed.data);
  };
  const cookieSaid = () => {
    if (cookie.trim() !== (said.buyerCookie ?? '')) change({ buyerCookie: cookie.trim() });
  };
  return (
    <ExpandableSection
      variant="footer"
      headerText={words.saidFields.title}
      headerInfo={<InfoLink help={words.help.said} />}
      headerDescription={inWords(said)}
      data-testid="said"
    >
      <div className="inspect-said">
        <FormField label={words.saidFields.mode}>
          <Select
            selectedOption={modes.find(({ value }) => value === (said.mode ?? '')) ?? notKnown}
            options={modes}
            onChange={({ detail }) => change({ mode: detail.selectedOption.value ?? '' })}
            data-testid="mode"
          />
        </FormField>
        <FormField label={words.saidFields.operation}>
          <Select
            selectedOption={operations.find(({ value }) => value === (said.operation ?? '')) ?? notKnown}
            options={operations}
            onChange={({ detail }) => change({ operation: detail.selectedOption.value ?? '' })}
            data-testid="operation"
          />
        </FormField>
        <FormField label={words.saidFields.buyerCookie}>
          <Input
            value={cookie}
            onChange={({ detail }) => setCookie(detail.value)}
            onBlur={cookieSaid}
            onKeyDown={({ detail }) => detail.key === 'Enter' && cookieSaid()}
            placeholder={words.saidFields.buyerCookiePlaceholder}
            spellcheck={false}
            autoComplete={false}
            data-testid="buyer-cookie"
          />
        </FormField>
      </div>
    </ExpandableSection>
  );
}

function inWords({ mode, operation, buyerCookie }: Said): string {
  const parts = [
    mode === 'test'
      ? words.saidFields.testMode
      : mode === 'production'
        ? words.saidFields.production
        : undefined,
    operation && words.saidFields.operationSaid({ operation }),
    buyerCookie && words.saidFields.buyerCookieGiven,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? words.saidFields.nothingKnown : `${parts.join(', ')}.`;
}
