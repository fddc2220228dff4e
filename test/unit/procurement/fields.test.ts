import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FieldId, problemsOf } from '../../../shared/procurement/fields.ts';

const codesOf = (field: FieldId, value: string, system: 'coupa' | 'ariba' = 'coupa') =>
  problemsOf(field, value, { system, required: true }).map(({ code }) => code);

const textFields = [
  'name',
  'description',
  'anid',
  'awsAccountId',
  'managementAccountId',
  'punchoutUrl',
  'orderUrl',
  'buyerDomain',
  'buyerIdentity',
  'supplierDomain',
  'supplierIdentity',
  'ssoPortalUrl',
  'goLiveOn',
  'buyerId',
  'supplierId',
  'billingEntity',
  'secret',
] as const satisfies readonly FieldId[];

describe('every field', () => {
  const answers: readonly (readonly [string, string, (field: FieldId) => string | undefined])[] = [
    ['nothing, where it is needed', '', () => 'empty'],
    ['only spaces', '   ', () => 'only-spaces'],
    ['only line breaks', '\n\n', () => 'only-spaces'],
    ['copied bullets', '••••••••', () => 'copied-bullets'],
    ['copied stars', '********', () => 'copied-bullets'],
    ['a line break', 'one\ntwo', (field) => (field === 'description' ? undefined : 'line-break')],
    ['a space at its end', 'value ', () => 'outer-space'],
    ['a space at its beginning', ' value', () => 'outer-space'],
    ['a zero-width space', 'val\u200bue', () => 'hidden-character'],
    ['a control character', 'val\u0000ue', () => 'hidden-character'],
    ['a script', '<script>alert(1)</script>', () => 'markup'],
    ['a javascript address', 'javascript:alert(1)', () => 'markup'],
    ['10 kB of text', 'x'.repeat(10_240), () => 'too-long'],
  ];

  describe.each(answers)('answers %s', (_name, value, expected) => {
    it.each(textFields)('%s', (field) => {
      const code = expected(field);
      const found = problemsOf(field, value, { system: 'coupa', required: true });
      if (code === undefined) expect(found).toEqual([]);
      else expect(found.map((problem) => problem.code)).toContain(code);
      for (const { message, hint } of found) {
        expect(message).toMatch(/\.$/);
        expect(hint).toMatch(/\.$/);
        expect(message + hint).not.toMatch(/!|please|undefined/i);
        // What was typed is not repeated: it may be a secret.
        expect(message.length + hint.length).toBeLessThan(300);
      }
    });
  });

  it.each(textFields)('%s may be left empty where it is not needed', (field) => {
    expect(problemsOf(field, '', { system: 'coupa' })).toEqual([]);
  });
});

describe('what each field takes and what it refuses', () => {
  it.each<readonly [FieldId, string, readonly string[]]>([
    ['awsAccountId', '111122223333', []],
    ['awsAccountId', '1111222233334', ['account-digits']],
    ['awsAccountId', '11112222333', ['account-digits']],
    ['awsAccountId', '1111-2222-3333', ['separators']],
    ['awsAccountId', 'my-account', ['not-an-account']],
    ['anid', 'AN01000000001', []],
    ['anid', 'AN010000000012', []],
    ['anid', 'AN01000000001-T', ['test-anid']],
    ['anid', 'an01000000001', ['anid-case']],
    ['anid', 'AN0100000000', ['anid-digits']],
    ['anid', 'AN0100000000123', ['anid-digits']],
    ['anid', '01000000001', ['not-an-anid']],
    ['punchoutUrl', 'https://eprocurement.example.com/v1/punchout/setup', []],
    ['punchoutUrl', 'https://eprocurement.example.com/setup?start_url=https://sso.example.com/', []],
    ['punchoutUrl', 'http://eprocurement.example.com/', ['not-https']],
    ['punchoutUrl', 'https://eprocurement.example.com/?a=1?b=2', ['two-question-marks']],
    ['punchoutUrl', 'eprocurement.example.com/setup', ['not-a-url']],
    ['punchoutUrl', 'https://', ['not-a-url']],
    ['punchoutUrl', 'https://me:word@eprocurement.example.com/', ['sign-in-in-url']],
    ['punchoutUrl', 'https://eprocurement.example.com/a b', ['inner-space']],
    ['punchoutUrl', 'https://eprocurement.example.com/#top', ['fragment']],
    ['orderUrl', 'ftp://eprocurement.example.com/', ['not-a-url']],
    ['buyerDomain', 'NetworkID', []],
    ['buyerDomain', 'https://example.com', ['not-a-domain']],
    ['buyerIdentity', '0123456789abcdef0123456789abcdef', []],
    ['buyerIdentity', 'two words', ['inner-space']],
    ['goLiveOn', '2027-02-28', []],
    ['goLiveOn', '2027-02-29', ['not-a-day']],
    ['goLiveOn', '28.02.2027', ['not-a-day']],
    ['secret', 'correct-horse-battery', []],
    ['secret', 'correct-horse-battery ', ['outer-space']],
    ['secret', 'correct-horse\n', ['outer-space']],
    ['secret', 'two words here', ['inner-space']],
    ['secret', 'short', ['short-secret']],
    ['name', 'Buying: Größe & Maß', []],
    ['description', 'Two lines\nof text', []],
  ])('%s: %j', (field, value, codes) => {
    expect(codesOf(field, value)).toEqual(codes);
  });

  it('takes an ANID as the IDs of an SAP Ariba connection, and any identifier as those of Coupa', () => {
    expect(codesOf('buyerId', 'ACME', 'ariba')).toEqual(['not-an-anid']);
    expect(codesOf('buyerId', 'ACME', 'coupa')).toEqual([]);
  });

  it('says a test account’s ANID as a doubt, not as an error', () => {
    expect(problemsOf('anid', 'AN01000000001-T', { system: 'ariba' })[0]?.severity).toBe('warning');
  });

  it('answers anything at all, the errors before the doubts', () => {
    fc.assert(
      fc.property(fc.constantFrom(...textFields), fc.string({ unit: 'binary' }), (field, value) => {
        const severities = problemsOf(field, value, { system: 'ariba', required: true }).map(
          ({ severity }) => severity,
        );
        expect(severities).toEqual([...severities].sort());
      }),
    );
  });
});
