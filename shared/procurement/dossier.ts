import { checkDescriptions } from '../aws/checks.ts';
import { universalMoment } from '../format/universal.ts';
import { systemName } from '../rehearsal/names.ts';
import { fieldLabel } from './fields.ts';
import type { Integration } from './integration.ts';
import { labelColumns, labelRowsOf } from './labels.ts';
import { lifeCycleWords, remindersOf, unprovenOf } from './readiness.ts';
import { type StepState, stepStateOf, stepsOf } from './steps/steps.ts';
import { screenValue } from './steps/values.ts';

/**
 * An integration as a document for colleagues and auditors: values without secrets, steps with their proof, the last
 * rehearsal, open points, history. One content, shown as HTML, PDF or Markdown.
 */
export interface Dossier {
  readonly title: string;
  readonly about: string;
  readonly sections: readonly DossierSection[];
}

export interface DossierSection {
  readonly title: string;
  readonly text?: readonly string[];
  readonly table?: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };
  readonly list?: readonly string[];
}

/** `program` names who made it; a secret older than `secretAgeDays` is an open point. */
export interface DossierOptions {
  readonly now: Date;
  readonly program: string;
  readonly secretAgeDays: number;
}

/** Makes the document. */
export function dossierOf(
  integration: Integration,
  { now, program, secretAgeDays }: DossierOptions,
): Dossier {
  const { system, details } = integration;
  return {
    title: `${details.name.trim() === '' ? systemName(system) : details.name.trim()}: integration of AWS Marketplace with ${systemName(system)}`,
    about: `Made on ${universalMoment(now.toISOString())} with ${program}. It holds no secrets.`,
    sections: [
      state(integration),
      openPoints(integration, now, secretAgeDays),
      values(integration),
      connections(integration),
      labels(integration),
      steps(integration),
      rehearsals(integration),
      awsChecks(integration),
      confirmations(integration),
      history(integration),
    ],
  };
}

function state(integration: Integration): DossierSection {
  const { mode, live, disabled, removed, createdAt } = integration;
  return {
    title: 'State',
    table: {
      head: ['', ''],
      rows: [
        ['State', lifeCycleWords(integration)],
        ['Test mode', `${mode.is === 'test' ? 'on' : 'off'}, since ${universalMoment(mode.since)}`],
        ['Begun', universalMoment(createdAt)],
        ...(live ? [['Live', `since ${universalMoment(live.at)}, by ${live.who}`]] : []),
        ...(live?.overruled
          ? [['Not proven then', `${live.overruled.unproven.join(' ')} Reason: ${live.overruled.reason}`]]
          : []),
        ...(disabled ? [['Disabled', `${universalMoment(disabled.at)}, by ${disabled.who}`]] : []),
        ...(removed ? [['Removed', `${universalMoment(removed.at)}, by ${removed.who}`]] : []),
      ],
    },
  };
}

function openPoints(integration: Integration, now: Date, secretAgeDays: number): DossierSection {
  const points = [
    ...remindersOf(integration, now, secretAgeDays)
      .filter(({ loudness }) => loudness !== 'note')
      .map(({ message }) => message),
    ...unprovenOf(integration).map(({ message }) => message),
  ];
  return {
    title: 'Open points',
    ...(points.length === 0 ? { text: ['None: everything is proven.'] } : { list: [...new Set(points)] }),
  };
}

function values({ system, details, mode }: Integration): DossierSection {
  const shown = Object.entries(details)
    .filter(([field]) => !(system === 'coupa' && field === 'anid'))
    .filter(([field]) => !(system === 'ariba' && field === 'enableRedirect'));
  return {
    title: 'Values',
    table: {
      head: ['Field', 'Value'],
      rows: [
        ...shown.map(([field, value]) => [fieldLabel(system, field), words(value)]),
        [fieldLabel(system, 'mode'), mode.is === 'test' ? 'On' : 'Off'],
      ],
    },
  };
}

function words(value: string | boolean): string {
  if (value === true) return 'On';
  if (value === false) return 'Off';
  return value.trim() === '' ? '(empty)' : value;
}

function connections({ system, connections: all }: Integration): DossierSection {
  const label = (field: string) => fieldLabel(system, field);
  return {
    title: 'Portal connections',
    table: {
      head: [
        label('buyerId'),
        label('supplierId'),
        label('billingEntities'),
        label('enabled'),
        label('secret'),
      ],
      rows: all.map(({ buyerId, supplierId, billingEntities, enabled, secret }) => [
        words(buyerId),
        words(supplierId),
        billingEntities.length === 0 ? 'all' : billingEntities.join(', '),
        enabled ? 'Enabled' : 'Not enabled',
        secret ? `known since ${universalMoment(secret.since)}` : 'not kept here',
      ]),
    },
  };
}

function labels(integration: Integration): DossierSection {
  const columns = labelColumns[integration.system];
  const [connection] = integration.connections;
  return {
    title: 'One value, every label',
    table: {
      head: ['Value', ...columns.map(({ title }) => title), 'Is'],
      rows: labelRowsOf(integration.system).map((row) => {
        const value = screenValue(row.value, integration, connection);
        return [
          row.name,
          ...columns.map(({ key }) => row[key] ?? '–'),
          value.is === 'secret' ? (value.kept ? '(kept)' : '(not kept)') : words(value.text),
        ];
      }),
    },
  };
}

const stateWords: Readonly<Record<StepState, string>> = {
  open: 'Open',
  'proven-by-check': 'Proven by a check',
  'proven-by-word': 'Said to be done',
  waiting: 'Waiting',
  failed: 'Check did not pass',
  'check-again': 'To be checked again',
};

function steps(integration: Integration): DossierSection {
  return {
    title: 'Steps',
    table: {
      head: ['Step', 'State', 'Proof'],
      rows: stepsOf(integration.system).map((step) => [
        `${step.title}${step.optional ? ' (optional)' : ''}`,
        stateWords[stepStateOf(step, integration)],
        proof(integration.steps[step.id]),
      ]),
    },
  };
}

function proof(record: Integration['steps'][string] | undefined): string {
  switch (record?.by) {
    case undefined:
      return '';
    case 'check':
      return `${universalMoment(record.at)}: ${record.message}`;
    case 'word': {
      const shot = record.screenshot ? ` Screenshot: ${record.screenshot.name}.` : '';
      return `${universalMoment(record.at)}, ${record.who}${record.note.trim() === '' ? '.' : `: ${record.note.trim()}`}${shot}`;
    }
    case 'waiting':
      return `Since ${record.since}, reminder on ${record.remindOn}${record.note.trim() === '' ? '.' : `: ${record.note.trim()}`}`;
  }
}

function rehearsals({ rehearsals: all }: Integration): DossierSection {
  const newest = all.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return {
    title: 'Rehearsals',
    ...(newest.length === 0
      ? { text: ['It was never rehearsed.'] }
      : {
          table: {
            head: ['When', 'Result', 'Mode', 'Against', 'Summary'],
            rows: newest
              .slice(0, 20)
              .map(({ at, ok, mode, real, summary }) => [
                universalMoment(at),
                ok ? 'Passed' : 'Did not pass',
                mode === 'test' ? 'Test' : 'Production',
                real ? 'the real address' : 'simulated parties',
                summary,
              ]),
          },
        }),
  };
}

function awsChecks({ awsChecks: all }: Integration): DossierSection {
  return {
    title: 'Checks of the AWS side',
    ...(all.length === 0
      ? { text: ['It was never checked.'] }
      : {
          table: {
            head: ['Asked', 'Result', 'When', 'Answer'],
            rows: all.map(({ id, result, at, message }) => [
              checkDescriptions[id].asks,
              result,
              universalMoment(at),
              message,
            ]),
          },
        }),
  };
}

function confirmations({ confirmations: all }: Integration): DossierSection {
  const names: Readonly<Record<string, string>> = {
    'test-mode': 'Test mode',
    'enable-redirect': 'Enable redirect',
    'free-pre-approval': 'Pre-approval of free products',
    'byol-pre-approval': 'Pre-approval of products with your own licence (BYOL)',
  };
  const rows = Object.entries(all).flatMap(([subject, word]) =>
    word
      ? [[names[subject] ?? subject, word.says, `${universalMoment(word.at)}, ${word.who}`, word.note]]
      : [],
  );
  return {
    title: 'Confirmed in the AWS console',
    ...(rows.length === 0
      ? { text: ['Nothing was confirmed.'] }
      : { table: { head: ['What', 'Is', 'By', 'Note'], rows } }),
  };
}

function history({ history: all }: Integration): DossierSection {
  return {
    title: 'History',
    table: {
      head: ['When', 'Who', 'What'],
      rows: all.map(({ at, who, what }) => [universalMoment(at), who, what]),
    },
  };
}
