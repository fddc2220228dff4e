import ExpandableSection from '@cloudscape-design/components/expandable-section';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import { useState } from 'react';
import { type Said, saidSchema } from '../../../shared/ipc/inspect.ts';
import { InfoLink } from '../../shell/help.tsx';
import { saidHelp } from './help.tsx';

const notKnown = { value: '', label: 'Not known' };

const modes = [notKnown, { value: 'test', label: 'Test mode' }, { value: 'production', label: 'Production' }];

const operations = [
  notKnown,
  { value: 'create', label: 'create: a new cart' },
  { value: 'edit', label: 'edit: a cart reopened' },
  { value: 'inspect', label: 'inspect: a cart looked at' },
  { value: 'source', label: 'source: a quote asked for' },
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
      headerText="What the document belongs to"
      headerInfo={<InfoLink help={saidHelp} />}
      headerDescription={inWords(said)}
      data-testid="said"
    >
      <div className="inspect-said">
        <FormField label="Integration’s mode">
          <Select
            selectedOption={modes.find(({ value }) => value === (said.mode ?? '')) ?? notKnown}
            options={modes}
            onChange={({ detail }) => change({ mode: detail.selectedOption.value ?? '' })}
            data-testid="mode"
          />
        </FormField>
        <FormField label="Operation of the session">
          <Select
            selectedOption={operations.find(({ value }) => value === (said.operation ?? '')) ?? notKnown}
            options={operations}
            onChange={({ detail }) => change({ operation: detail.selectedOption.value ?? '' })}
            data-testid="operation"
          />
        </FormField>
        <FormField label="BuyerCookie of the setup request">
          <Input
            value={cookie}
            onChange={({ detail }) => setCookie(detail.value)}
            onBlur={cookieSaid}
            onKeyDown={({ detail }) => detail.key === 'Enter' && cookieSaid()}
            placeholder="Paste it to hold the cart against it"
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
    mode === 'test' ? 'Test mode' : mode === 'production' ? 'Production' : undefined,
    operation && `operation ${operation}`,
    buyerCookie && 'BuyerCookie given',
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? 'Nothing is known of its mode or session.' : `${parts.join(', ')}.`;
}
