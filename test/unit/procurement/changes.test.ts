import { describe, expect, it } from 'vitest';
import { atStep } from '../../../shared/procurement/acts.ts';
import {
  addConnection,
  changeConnection,
  changeFields,
  confirm,
  noteSecret,
  recordRehearsal,
  recordStep,
  removeConnection,
} from '../../../shared/procurement/changes.ts';
import type { Integration } from '../../../shared/procurement/integration.ts';
import { integrationSchema } from '../../../shared/procurement/integration.ts';
import { day, draft } from './integrations.ts';

const on = (date: string, who = 'Riley') => ({ who, at: day(date) });
const lines = ({ history }: Integration) => history.map(({ what }) => what);

describe('a change', () => {
  it('of nothing leaves everything as it is', () => {
    const begun = draft('coupa');
    expect(changeFields(begun, { name: 'Buying', mode: 'test' }, on('01-05'))).toBe(begun);
    expect(changeConnection(begun, 'c-1', { enabled: false, billingEntities: [] }, on('01-05'))).toBe(begun);
  });

  it('of test mode begins its time anew', () => {
    const off = changeFields(draft('coupa'), { mode: 'production' }, on('01-05'));
    expect(off.mode).toEqual({ is: 'production', since: day('01-05') });
    expect(lines(off).at(-1)).toBe('Said that test mode is off.');
  });

  it('saved again and again while somebody types is one line of history, and another day another', () => {
    let typed = draft('coupa');
    for (const name of ['B', 'Bu', 'Buy']) typed = changeFields(typed, { name }, on('01-05'));
    expect(lines(typed).filter((what) => what === 'Changed Name.')).toHaveLength(1);
    typed = changeFields(typed, { name: 'Buyi' }, on('01-06'));
    typed = changeFields(typed, { name: 'Buyin' }, on('01-06', 'Kim'));
    expect(lines(typed).filter((what) => what === 'Changed Name.')).toHaveLength(3);
    expect(typed.revision).toBe(5);
  });

  it('of a connection that is not there is none', () => {
    expect(changeConnection(draft('coupa'), 'c-9', { buyerId: 'x' }, on('01-05'))).toBeUndefined();
    expect(removeConnection(draft('coupa'), 'c-9', on('01-05'))).toBeUndefined();
    expect(noteSecret(draft('coupa'), 'c-9', [], on('01-05'))).toBeUndefined();
  });

  it('of a secret dates it anew', () => {
    const first = noteSecret(draft('coupa'), 'c-1', [], on('01-05'));
    const second = first && noteSecret(first, 'c-1', ['outer-space'], on('01-06'));
    expect(second?.connections[0]?.secret).toEqual({ since: day('01-06'), doubts: ['outer-space'] });
    const gone = second && noteSecret(second, 'c-1', undefined, on('01-07'));
    expect(gone?.connections[0]).not.toHaveProperty('secret');
    expect(gone && lines(gone).slice(-3)).toEqual([
      'Kept the shared secret of the portal connection without IDs.',
      'Replaced the shared secret of the portal connection without IDs.',
      'Forgot the shared secret of the portal connection without IDs.',
    ]);
  });
});

describe('SAP Ariba’s Buyer ANID', () => {
  it('is the account’s ANID until another one is entered', () => {
    let typed = changeFields(draft('ariba'), { anid: 'AN01000000001' }, on('01-05'));
    expect(typed.connections.map(({ buyerId }) => buyerId)).toEqual(['AN01000000001']);
    typed = addConnection(typed, 'c-2', on('01-05'));
    typed = changeConnection(typed, 'c-2', { buyerId: 'AN09000000009' }, on('01-05')) ?? typed;
    typed = changeFields(typed, { anid: 'AN01000000001-T' }, on('01-06'));
    expect(typed.connections.map(({ buyerId }) => buyerId)).toEqual(['AN01000000001-T', 'AN09000000009']);
  });

  it('has nothing to do with Coupa', () => {
    const typed = changeFields(draft('coupa'), { anid: 'AN01000000001' }, on('01-05'));
    expect(typed.connections[0]?.buyerId).toBe('');
  });
});

describe('what the administrator confirms', () => {
  it('decides test mode and Enable redirect, in one line of history each', () => {
    const off = confirm(draft('coupa'), 'test-mode', { says: 'off', note: '' }, on('01-05', 'Kim'));
    expect(off.mode).toEqual({ is: 'production', since: day('01-05') });
    expect(off.confirmations['test-mode']).toEqual({ says: 'off', note: '', ...on('01-05', 'Kim') });
    expect(lines(off)).toHaveLength(2);
    const redirect = confirm(off, 'enable-redirect', { says: 'off', note: 'seen' }, on('01-05'));
    expect(redirect.details.enableRedirect).toBe(false);
    expect(lines(redirect).at(-1)).toBe('Confirmed: Enable redirect is off: seen');
  });
});

describe('the place in the guide', () => {
  it('is kept without a trace in the history or in the revision', () => {
    const at = atStep(draft('coupa'), 'supplier-record');
    expect(at.place).toBe('supplier-record');
    expect([at.revision, at.history]).toEqual([draft('coupa').revision, draft('coupa').history]);
    expect(atStep(at, 'supplier-record')).toBe(at);
  });
});

describe('history', () => {
  it('says in words what became of a step', () => {
    const step = { id: 'permissions', title: 'Give your role the permissions' };
    let so = draft('coupa');
    const waiting = { by: 'waiting', since: '2027-01-05', remindOn: '2027-01-12', note: '' } as const;
    so = recordStep(so, step, waiting, on('01-05'));
    so = recordStep(so, step, { by: 'word', who: 'Kim', at: day('01-06'), note: ' by hand ' }, on('01-06'));
    so = recordStep(so, step, undefined, on('01-07'));
    expect(lines(so).slice(1)).toEqual([
      'Waits for the step “Give your role the permissions” since 2027-01-05; reminder on 2027-01-12.',
      'Said that the step “Give your role the permissions” is done: by hand',
      'Opened the step “Give your role the permissions” again.',
    ]);
    expect(so.steps).toEqual({});
  });

  it('has a rehearsal once, whatever is noted about it later', () => {
    const run = {
      id: 'r',
      at: day('01-05'),
      ok: false,
      mode: 'test',
      real: false,
      scenario: 'create',
      reached: 'order',
      summary: 's',
    } as const;
    const noted = recordRehearsal(
      recordRehearsal(draft('coupa'), run, on('01-05')),
      { ...run, ok: true },
      on('01-05'),
    );
    expect(noted.rehearsals).toEqual([{ ...run, ok: true }]);
  });
});

it('whatever was changed has the shape that is saved', () => {
  const all = [
    draft('ariba'),
    confirm(draft('coupa'), 'byol-pre-approval', { says: 'on', note: 'n' }, on('01-05')),
    atStep(draft('coupa'), 'access'),
    noteSecret(draft('coupa'), 'c-1', [], on('01-05')),
  ];
  for (const one of all) expect(integrationSchema.parse(one)).toEqual(one);
});
