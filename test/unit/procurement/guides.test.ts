import { describe, expect, it } from 'vitest';
import { isAllowedExternal } from '../../../electron/app/external.ts';
import { procedureOf } from '../../../shared/procurement/afterwards.ts';
import { changeFields } from '../../../shared/procurement/changes.ts';
import { catalogue } from '../../../shared/procurement/diagnoses/catalogue.ts';
import { fieldHelp } from '../../../shared/procurement/field-help.ts';
import { labelColumns, labelRowsOf } from '../../../shared/procurement/labels.ts';
import { attachCommand, policyActions, policyDocument } from '../../../shared/procurement/policy.ts';
import { prerequisitesOf } from '../../../shared/procurement/readiness.ts';
import { readyText } from '../../../shared/procurement/ready-texts.ts';
import { links } from '../../../shared/procurement/steps/links.ts';
import { stepOf, stepsOf } from '../../../shared/procurement/steps/steps.ts';
import { copyAll, screenValue } from '../../../shared/procurement/steps/values.ts';
import { day, draft, withWord } from './integrations.ts';

const systems = ['coupa', 'ariba'] as const;
const act = { who: 'Riley', at: day('01-05') };

describe.each(systems)('the guide of %s', (system) => {
  const steps = stepsOf(system);

  it('names each step once, and needs only steps that come before', () => {
    const ids = steps.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [index, step] of steps.entries())
      for (const need of step.needs) expect(ids.slice(0, index), `${step.id} needs ${need}`).toContain(need);
  });

  it('says in every step where it is done, what for, what to do and what proves it', () => {
    for (const step of steps) {
      expect(step.why.length, step.id).toBeGreaterThan(0);
      expect(step.actions.length, step.id).toBeGreaterThan(0);
      const words = [step.title, step.where, step.word, ...step.why, ...(step.unsure ?? [])];
      for (const text of words) {
        expect(text.trim(), step.id).toBe(text);
        expect(text, step.id).not.toMatch(/!|\bplease\b/i);
      }
    }
  });

  it('has a help for every field that it asks for', () => {
    for (const { actions } of steps)
      for (const action of actions)
        if (action.do === 'enter')
          for (const field of action.fields) {
            const { what, where, example, wrong } = fieldHelp(system, field);
            for (const text of [what, where, example, wrong]) expect(text).not.toBe('');
          }
  });

  it('asks for every value that the system has', () => {
    const asked = new Set<string>(
      steps.flatMap(({ actions }) =>
        actions.flatMap((action) => (action.do === 'enter' ? action.fields : [])),
      ),
    );
    // Enable redirect is confirmed, not typed. Single sign-on with SAP Ariba is set up by AWS Support.
    const others = system === 'coupa' ? ['anid', 'enableRedirect'] : ['enableRedirect', 'ssoPortalUrl'];
    expect([...asked, ...others].sort()).toEqual(Object.keys(draft(system).details).sort());
    expect(steps.some(({ actions }) => actions.some((action) => action.do === 'connections'))).toBe(true);
  });

  it('asks for each value once', () => {
    const asked = steps.flatMap(({ id, actions }) =>
      actions
        .flatMap((action) => (action.do === 'enter' ? action.fields : []))
        .map((field) => ({ id, field })),
    );
    const twice = asked.filter(({ field }, index) => asked.findIndex((one) => one.field === field) !== index);
    // The production account's ANID has no -T: Ariba's guide asks for it again where it changes.
    expect(twice).toEqual(system === 'ariba' ? [{ id: 'production-from-aws', field: 'anid' }] : []);
  });

  it('shows every identity, address and secret that a screen asks for in the table of labels', () => {
    const rows = labelRowsOf(system).map(({ value }) => JSON.stringify(value));
    const shown = steps.flatMap(({ actions }) =>
      actions.flatMap((action) => (action.do === 'copy' ? action.rows : [])),
    );
    const named = shown.filter(
      ({ value }) =>
        value.of !== 'fixed' &&
        !(value.of === 'field' && ['name', 'description', 'anid'].includes(value.field)) &&
        !(value.of === 'connection' && value.field === 'billingEntities'),
    );
    for (const { label, value } of named) expect(rows, label).toContain(JSON.stringify(value));
  });

  it('uses one label for a value of a screen, in the step and in the table', () => {
    const keys = { 'punchout-site': 'punchoutSite', 'supplier-record': 'supplierRecord' } as const;
    for (const [id, key] of Object.entries(keys))
      for (const action of stepOf(system, id)?.actions ?? [])
        if (action.do === 'copy')
          for (const { label, value } of action.rows) {
            const row = labelRowsOf(system).find(
              (one) => JSON.stringify(one.value) === JSON.stringify(value),
            );
            if (row) expect(row[key], `${id}: ${label}`).toContain(label);
          }
  });

  it('has no column in the table that is empty', () => {
    for (const { key, title } of labelColumns[system])
      expect(
        labelRowsOf(system).some((row) => row[key] !== undefined),
        title,
      ).toBe(true);
  });

  it('says how to disable, to enable again and to remove', () => {
    expect(procedureOf('disable', system).what).toContain('auto-redirect');
    expect(procedureOf('enable', system).steps.join(' ')).toContain('auto-redirect on again');
    expect(procedureOf('remove', system)).toMatchObject({ text: 'request-removal', links: ['contact-aws'] });
  });
});

describe('the guides', () => {
  it('lead only to addresses that the program opens', () => {
    for (const { href } of Object.values(links)) expect(isAllowedExternal(href), href).toBe(true);
  });

  it('use every link', () => {
    const used = new Set<string>(
      systems.flatMap((system) => [
        ...stepsOf(system).flatMap((step) => step.links),
        ...(['disable', 'enable', 'remove'] as const).flatMap((id) => procedureOf(id, system).links),
      ]),
    );
    expect([...used].sort()).toEqual(Object.keys(links).sort());
  });

  it('name only what the failure catalogue has', () => {
    const known = new Set<string>(catalogue.map(({ id }) => id));
    for (const system of systems)
      for (const { id, failures } of stepsOf(system))
        for (const failure of failures) expect(known, id).toContain(failure);
  });

  it('let steps be done out of order where they do not depend on each other', () => {
    const commodities = stepOf('coupa', 'commodities');
    const site = stepOf('coupa', 'punchout-site');
    expect(commodities && prerequisitesOf(commodities, draft('coupa'))).toEqual([]);
    expect(site && prerequisitesOf(site, draft('coupa')).map(({ id }) => id)).toEqual([
      'purchase-information',
    ]);
    const later = withWord(draft('coupa'), 'purchase-information');
    expect(site && prerequisitesOf(site, later)).toEqual([]);
  });
});

describe('values for other screens', () => {
  const filled = changeFields(
    draft('coupa'),
    {
      punchoutUrl: 'https://p.example.com/setup',
      ssoPortalUrl: 'https://sso.example.com/start',
      buyerIdentity: ' buyer ',
      supplierIdentity: 'supplier',
    },
    act,
  );
  const rows = stepOf('coupa', 'punchout-site')?.actions.flatMap((action) =>
    action.do === 'copy' ? action.rows : [],
  );

  it('are in that screen’s order, without outer spaces and without the secret', () => {
    expect(copyAll(rows ?? [], filled, filled.connections[0])).toBe(
      [
        'Name: AWS Marketplace',
        'Punchout URL: https://p.example.com/setup?start_url=https://sso.example.com/start',
        'Description: Software from AWS Marketplace',
        'Domain: ',
        'Identity: supplier',
        'Sender Domain: ',
        'Sender Identity: buyer',
        'Secret: (copy it on its own)',
        'Protocol: cxml',
      ].join('\n'),
    );
  });

  it('say whether a secret is kept', () => {
    const [connection] = filled.connections;
    expect(screenValue({ of: 'secret' }, filled, connection)).toEqual({ is: 'secret', kept: false });
    const kept = connection && { ...connection, secret: { since: act.at, doubts: [] } };
    expect(screenValue({ of: 'secret' }, filled, kept)).toEqual({ is: 'secret', kept: true });
  });
});

describe('ready texts', () => {
  it('have the policy of the set-up document, and the newer one with what portal connections need', () => {
    const actions = (version: 1 | 2) => JSON.parse(policyDocument(version)).Statement[0].Action;
    expect(actions(1)).toEqual([
      'aws-marketplace:PutProcurementSystemConfiguration',
      'aws-marketplace:DescribeProcurementSystemConfiguration',
      'organizations:Describe*',
      'organizations:List*',
    ]);
    expect(actions(2)).toEqual(policyActions.map(({ action }) => action));
    expect(actions(2)).toHaveLength(7);
  });

  it('attach the managed policy by a line of the AWS CLI', () => {
    expect(attachCommand('admin')).toBe(
      'aws iam attach-role-policy --role-name admin --policy-arn arn:aws:iam::aws:policy/AWSMarketplaceProcurementSystemAdminFullAccess',
    );
  });

  it('ask AWS with everything that it asks for, and say what is missing', () => {
    const empty = readyText('request-to-aws', draft('ariba'));
    expect(empty.missing).toEqual([
      'AWS account ID',
      'whether the account is part of an AWS organization',
      'ANID',
    ]);
    const filled = changeFields(
      draft('ariba'),
      {
        awsAccountId: '111122223333',
        inOrganization: 'yes',
        managementAccountId: '444455556666',
        anid: 'AN01000000001',
      },
      act,
    );
    const request = readyText('request-to-aws', filled);
    expect(request.missing).toEqual([]);
    for (const part of ['111122223333', '444455556666', 'AN01000000001', 'Level 1', 'Test mode on'])
      expect(request.text).toContain(part);
  });

  it('ask for production with the ANID that has no -T', () => {
    const tested = withWord(changeFields(draft('ariba'), { anid: 'AN01000000001-T' }, act), 'trial-order');
    const { text } = readyText('request-production', tested);
    expect(text).toContain('AN01000000001\n');
    expect(text).not.toContain('-T');
    expect(text).toContain('turn test mode off');
  });

  it('ask for removal by the connections that there are', () => {
    const coupa = draft('coupa');
    const [connection] = coupa.connections;
    const filled = { ...coupa, connections: connection ? [{ ...connection, buyerId: 'ACME' }] : [] };
    expect(readyText('request-removal', filled).text).toContain('Buyer ID ACME');
  });
});
