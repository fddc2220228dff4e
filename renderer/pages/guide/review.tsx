import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { ReactNode } from 'react';
import { type FieldId, fieldLabel, problemsOf } from '../../../shared/procurement/fields.ts';
import type { Connection, Integration, TextField } from '../../../shared/procurement/integration.ts';
import type { Step } from '../../../shared/procurement/steps/step.ts';
import { stepStateOf, stepsOf } from '../../../shared/procurement/steps/steps.ts';
import type { ProcurementSystem } from '../../../shared/rehearsal/systems.ts';
import { formatDay, formatMoment } from '../../format/time.ts';
import { usePageHelp } from '../../shell/help.tsx';
import { hrefOf } from '../../shell/routes.ts';
import { words } from '../../words/guide.ts';
import { isAsked } from './actions/enter.tsx';
import { StepStatus } from './step-words.tsx';

/** Everything that was entered, by step, with what looks wrong and the way to change it. */
export function Review({ integration }: { readonly integration: Integration }) {
  usePageHelp(words.help.review);
  return (
    <SpaceBetween size="l">
      <div data-arrival>
        <Header variant="h2" description={words.review.description}>
          {words.review.reviewAllValues}
        </Header>
      </div>
      {stepsOf(integration.system).map((step) => {
        const items = itemsOf(step, integration);
        return (
          <Container
            key={step.id}
            header={
              <Header
                variant="h3"
                actions={
                  <SpaceBetween direction="horizontal" size="m" alignItems="center">
                    <StepStatus state={stepStateOf(step, integration)} optional={'optional' in step} />
                    <Link
                      href={hrefOf({ page: 'guide', id: integration.id, step: step.id })}
                      ariaLabel={words.review.editStep({ title: step.title })}
                    >
                      {words.review.edit}
                    </Link>
                  </SpaceBetween>
                }
              >
                {step.title}
              </Header>
            }
          >
            {items.length === 0 ? words.review.noValuesToEnter : <KeyValuePairs columns={2} items={items} />}
          </Container>
        );
      })}
    </SpaceBetween>
  );
}

interface Item {
  readonly label: string;
  readonly value: ReactNode;
}

function itemsOf(step: Step, integration: Integration): Item[] {
  return step.actions.flatMap((action): Item[] => {
    if (action.do === 'enter')
      return action.fields
        .filter((field) => isAsked(field, integration))
        .map((field) => enteredItem(field, integration));
    return action.do === 'connections'
      ? integration.connections.flatMap((connection) => connectionItems(connection, integration))
      : [];
  });
}

function enteredItem(field: TextField | 'inOrganization', integration: Integration): Item {
  const { system, details } = integration;
  const label = fieldLabel(system, field);
  return field === 'inOrganization'
    ? { label, value: organizationWords[details.inOrganization] }
    : { label, value: <Judged rule={field} text={details[field]} system={system} /> };
}

function connectionItems(connection: Connection, { system }: Integration): Item[] {
  const { buyerId, supplierId, billingEntities, enabled, secret } = connection;
  const item = (field: string, value: ReactNode): Item => ({ label: fieldLabel(system, field), value });
  return [
    item('buyerId', <Judged rule="buyerId" text={buyerId} system={system} />),
    item('supplierId', <Judged rule="supplierId" text={supplierId} system={system} />),
    item(
      'billingEntities',
      billingEntities.length === 0 ? words.review.allBillingEntities : billingEntities.join(', '),
    ),
    item('enabled', enabled ? words.review.enabled : words.review.notEnabled),
    ...(system === 'coupa'
      ? [item('secret', secret ? words.review.keptSince({ when: formatMoment(secret.since) }) : <Missing />)]
      : []),
  ];
}

const organizationWords = {
  yes: words.review.yes,
  no: words.review.no,
  unknown: words.review.notKnownYet,
} as const;

interface JudgedProps {
  readonly rule: FieldId;
  readonly text: string;
  readonly system: ProcurementSystem;
}

function Judged({ rule, text, system }: JudgedProps) {
  if (text === '') return <Missing />;
  const [worst] = problemsOf(rule, text, { system });
  const shown = rule === 'goLiveOn' ? formatDay(text) : text;
  return (
    <>
      <div className="copyable-text">{shown.length > 300 ? `${shown.slice(0, 300)}…` : shown}</div>
      {worst && <StatusIndicator type={worst.severity}>{worst.message}</StatusIndicator>}
    </>
  );
}

function Missing() {
  return <StatusIndicator type="pending">{words.review.notEnteredYet}</StatusIndicator>;
}
