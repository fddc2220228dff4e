import type { DocumentFacts, Party } from '../document-facts.ts';
import {
  document,
  either,
  finding,
  given,
  httpStatus,
  namedStatus,
  pattern,
  phrase,
  quoted,
  type Rule,
  status,
  together,
} from '../rule.ts';

const refused = either(
  status(0, '401', '403'),
  httpStatus(0, 401, 403),
  namedStatus(0, '401', 'unauthorized'),
);

/** Documents that go from the buyer to the supplier, and back. */
const toSupplier: ReadonlySet<string> = new Set(['PunchOutSetupRequest', 'OrderRequest', 'ProfileRequest']);
const toBuyer: ReadonlySet<string> = new Set([
  'PunchOutOrderMessage',
  'ConfirmationRequest',
  'ShipNoticeRequest',
  'StatusUpdateRequest',
]);

/** Entries 17 to 20: who is who, and the secret between them. */
export const credentialRules = {
  'shared-secret-mismatch': [
    either(status(3, '401'), httpStatus(2, 401), namedStatus(3, '401', 'unauthorized')),
    phrase(
      4,
      'shared secret does not match',
      'sharedsecret does not match',
      'invalid shared secret',
      'wrong shared secret',
      'incorrect shared secret',
      'shared secret mismatch',
      'shared secret is wrong',
      'shared secret is not',
      'bad shared secret',
      'invalid sharedsecret',
      'wrong secret',
      'sharedsecret is not the agreed one',
      'sharedsecret differs',
      'carries no sharedsecret',
    ),
    phrase(3, 'bad credentials', 'invalid credentials', 'authentication failed', 'password is incorrect'),
    either(
      finding(3, 'secret-white-space', 'secret-empty'),
      document(3, ({ secret, where }) =>
        secret === 'padded' ? `White space around the SharedSecret of ${where}` : undefined,
      ),
    ),
    document(5, ({ secret, where }) =>
      secret === 'bullets'
        ? `The SharedSecret of ${where} is made of bullets, as a masked field shows it`
        : undefined,
    ),
    given(
      refused,
      document(3, ({ secret, where }) =>
        secret === 'stand-in'
          ? `The SharedSecret of ${where} is what Coupa sends where the field is empty`
          : undefined,
      ),
    ),
  ],
  'identity-mismatch': [
    either(
      status(2, '401', '403'),
      namedStatus(2, '401', 'unauthorized'),
      namedStatus(2, '403', 'forbidden'),
    ),
    pattern(
      4,
      'an identity, a domain or a sender is not known',
      /(?:unknown|unrecognized|unrecognised|invalid|no such|mismatched|wrong|unexpected) (?:sender|identity|buyer|domain|networkid|credential domain|from credential|to credential|from identity|to identity|sender identity|supplier identity|duns)\b|(?:sender|identity|buyer|domain|supplier) (?:is )?(?:not recognized|not recognised|unknown|not known|not found|does not match|mismatch|not registered)/,
    ),
    pattern(
      5,
      'a credential of the request is not known',
      /\b(?:sender|from|to|buyer) .{0,300}?["\u201d] is not (?:known|recognized|recognised|a buyer|a customer|this supplier|registered)\b/,
    ),
    ({ documents }) => {
      const words = swapped(documents);
      return words === undefined ? undefined : { weight: 5, words };
    },
    ({ documents }) => {
      const words = otherDomain(documents);
      return words === undefined ? undefined : { weight: 3, words };
    },
    given(
      refused,
      document(4, ({ from, to, where }) =>
        from.some((one) => to.some((other) => same(one, other)))
          ? `From and To of ${where} are the same`
          : undefined,
      ),
    ),
    together(
      5,
      'the secret is right and the answer is 401',
      ['401', 'unauthorized'],
      ['secret is right', 'secret is correct', 'secret matches', 'right secret', 'correct secret'],
    ),
    together(
      4,
      'identity or domain differ',
      [' duns', 'networkid', ' identity', ' domain', 'from and to'],
      ['mismatch', 'differ', 'swapped', 'casing', 'does not match', ' expected', 'unexpected'],
    ),
  ],
  'ariba-test-identity': [
    document(5, ({ from, to, deploymentMode, where }) => {
      const test = [...from, ...to].find(({ identity }) => isTestId(identity));
      return test && deploymentMode === 'production'
        ? `${quoted(test.identity)} is a test account, and ${where} is for production`
        : undefined;
    }),
    document(4, ({ from, to, where }, { context }) => {
      const test =
        context.mode === 'production'
          ? [...from, ...to].find(({ identity }) => isTestId(identity))
          : undefined;
      return (
        test && `${quoted(test.identity)} in ${where} is a test account, and the integration is in production`
      );
    }),
    given(
      refused,
      document(2, ({ from, to, where }) => {
        const test = [...from, ...to].find(({ identity }) => isTestId(identity));
        return test && `${quoted(test.identity)} in ${where} is a test account`;
      }),
    ),
    together(
      6,
      'Ariba works in test and not in production',
      ['ariba', 'business network', ' realm', ' an0', ' anid'],
      [' test'],
      ['production'],
      [' only', ' fail', ' not ', "n't ", ' error', 'missing', '401'],
    ),
    pattern(
      3,
      'a test ANID in the text',
      /\ban\d{11,12}-t\b.{0,200}production|production.{0,200}\ban\d{11,12}-t\b/,
    ),
  ],
  'ariba-supplier-not-configured': [
    status(6, '551'),
    status(2, '550'),
    namedStatus(5, '551', 'unable to forward'),
    phrase(
      5,
      'unable to forward request',
      'punchout url is not configured',
      'punchout url not configured',
      'no punchout url',
      'supplier anid is missing',
      'supplier anid missing',
      'supplier anid is invalid',
      'invalid supplier anid',
      'no trading relationship',
      'supplier is not enabled',
      'supplier not found on ariba network',
      'supplier is not configured',
    ),
    together(
      5,
      'Ariba does not know the supplier',
      ['ariba', 'business network'],
      ['supplier anid', 'supplier id', 'punchout url', 'supplier relationship'],
      ['missing', 'invalid', 'not configured', 'not set', 'wrong', 'unknown', 'not found'],
    ),
  ],
} satisfies Readonly<Record<string, readonly Rule[]>>;

function isTestId(identity: string): boolean {
  return /^AN\d{11,12}-T$/i.test(identity);
}

function same(one: Party, other: Party): boolean {
  return one.domain.toLowerCase() === other.domain.toLowerCase() && sameIdentity(one, other);
}

function sameIdentity(one: Party, other: Party): boolean {
  return one.identity !== '' && one.identity.toLowerCase() === other.identity.toLowerCase();
}

function overlap(ones: readonly Party[], others: readonly Party[]): boolean {
  return ones.some((one) => others.some((other) => same(one, other)));
}

/** The parties of a document as buyer and supplier, by the way it goes. */
function sidesOf({
  type,
  from,
  to,
}: DocumentFacts): { buyer: readonly Party[]; supplier: readonly Party[] } | undefined {
  if (toSupplier.has(type)) return { buyer: from, supplier: to };
  return toBuyer.has(type) ? { buyer: to, supplier: from } : undefined;
}

/** Who is the buyer of one document is the supplier of another. */
function swapped(documents: readonly DocumentFacts[]): string | undefined {
  for (const [index, first] of documents.entries()) {
    const sides = sidesOf(first);
    if (!sides || overlap(sides.buyer, sides.supplier)) continue;
    for (const second of documents.slice(index + 1)) {
      const others = sidesOf(second);
      if (others && (overlap(sides.buyer, others.supplier) || overlap(sides.supplier, others.buyer)))
        return `From and To are swapped between the ${first.type} and the ${second.type}`;
    }
  }
  return undefined;
}

/** One identity goes by two domains, and no credential of that side fits. */
function otherDomain(documents: readonly DocumentFacts[]): string | undefined {
  for (const [index, first] of documents.entries()) {
    const sides = sidesOf(first);
    for (const second of documents.slice(index + 1)) {
      const others = sidesOf(second);
      if (!sides || !others) continue;
      for (const [ones, twos] of [
        [sides.buyer, others.buyer],
        [sides.supplier, others.supplier],
      ] as const) {
        if (overlap(ones, twos)) continue;
        for (const one of ones)
          for (const two of twos)
            if (sameIdentity(one, two))
              return `The same identity has the domain ${quoted(one.domain)} in ${first.where} and ${quoted(two.domain)} in ${second.where}`;
      }
    }
  }
  return undefined;
}
