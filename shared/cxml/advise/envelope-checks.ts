import type { Subject } from '../protocol/subject.ts';
import { attributeOf, childOf, childrenOf, textOf, type XmlElement } from '../tree.ts';
import { counted, quote } from '../words.ts';
import type { Remark } from './advisories.ts';

/** Checks of credentials, moments and answers. Each yields what a platform is known for. */

type Role = 'From' | 'To' | 'Sender';

function credentialsOf({ header }: Subject, role: Role): XmlElement[] {
  const holder = header && childOf(header, role);
  return holder ? childrenOf(holder, 'Credential') : [];
}

function allCredentials(subject: Subject): XmlElement[] {
  return (['From', 'To', 'Sender'] as const).flatMap((role) => credentialsOf(subject, role));
}

function identityOf(credential: XmlElement): string {
  const identity = childOf(credential, 'Identity');
  return identity ? textOf(identity).trim() : '';
}

/** `NetworkID` and `NetworkId`, `DUNS` and `duns` side by side. */
export function* casings(subject: Subject): Iterable<Remark> {
  const seen = new Map<string, string>();
  for (const at of allCredentials(subject)) {
    const domain = attributeOf(at, 'domain');
    if (domain === undefined) continue;
    const key = domain.toLowerCase();
    const first = seen.get(key);
    if (first === undefined) seen.set(key, domain);
    else if (first !== domain) {
      yield {
        at,
        attribute: 'domain',
        message: `The domain is written "${quote(first, 30)}" and "${quote(domain, 30)}" in one document. Systems that compare exactly take them for two domains.`,
        fix: 'Write it everywhere as the receiver has it on record.',
      };
      return;
    }
  }
}

export function* severalTo(subject: Subject): Iterable<Remark> {
  const [at, ...more] = credentialsOf(subject, 'To');
  if (!at || more.length === 0) return;
  yield {
    at,
    message: `To names the receiver by ${counted(more.length + 1, 'credential')}. SAP Ariba does so; a receiver that reads the first only may not find itself.`,
    fix: 'Look through all credentials in To for your own.',
  };
}

export function* hubSender(subject: Subject): Iterable<Remark> {
  const at = credentialsOf(subject, 'Sender').find((one) =>
    /^aribanetworkuserid$/i.test(attributeOf(one, 'domain')?.trim() ?? ''),
  );
  if (!at) return;
  yield {
    at,
    message:
      'Sender is SAP Business Network, not the buyer: it puts its own identity and the supplier’s shared secret there.',
    fix: 'Tell the buyer by From, and check Sender’s secret only.',
  };
}

/** An ANID is AN and 11 or 12 digits; of a test account it ends with -T. */
export function* anidShape(subject: Subject): Iterable<Remark> {
  for (const at of allCredentials(subject)) {
    const identity = identityOf(at);
    if (!isNetwork(at) || !/^AN\d/i.test(identity) || /^AN\d{11,12}(?:-T)?$/i.test(identity)) continue;
    yield {
      at,
      message: `The identity "${quote(identity, 30)}" looks like an ANID and is not one: AN, then 11 or 12 digits, and -T for a test account.`,
      fix: 'Copy the ANID from the account in SAP Business Network.',
    };
  }
}

function isNetwork(credential: XmlElement): boolean {
  return /^networkid$/i.test(attributeOf(credential, 'domain')?.trim() ?? '');
}

export function* testAndProduction(subject: Subject): Iterable<Remark> {
  const kinds = (['From', 'To'] as const).flatMap((role) =>
    credentialsOf(subject, role)
      .filter((at) => isNetwork(at) && /^AN\d+(?:-T)?$/i.test(identityOf(at)))
      .map((at) => ({ at, test: /-T$/i.test(identityOf(at)) })),
  );
  const [first] = kinds;
  const other = kinds.find(({ test }) => test !== first?.test);
  if (!other) return;
  yield {
    at: other.at,
    message:
      'One ANID is of a test account (it ends with -T), the other is not. Relationships exist within test or within production.',
    fix: 'Use both test ANIDs or both production ANIDs.',
  };
}

/** The word that Coupa sends where no secret is entered; not a secret. */
export function* noneAsSecret(subject: Subject): Iterable<Remark> {
  for (const credential of credentialsOf(subject, 'Sender')) {
    const at = childOf(credential, 'SharedSecret');
    if (!at || textOf(at) !== 'none') continue;
    yield {
      at,
      message: 'The shared secret is the word that Coupa sends where Shared Secret is left empty.',
      fix: 'Enter the Shared Secret in Coupa, on the supplier record for orders and on the punchout site for punchout.',
    };
  }
}

const utc = /\d\s*Z\s*$/i;

export function* utcTimestamp({ root: at }: Subject): Iterable<Remark> {
  if (!utc.test(attributeOf(at, 'timestamp') ?? '')) return;
  yield {
    at,
    attribute: 'timestamp',
    message:
      'The timestamp ends with Z. cXML wants a numeric offset; most receivers take it, some are said to refuse it.',
    fix: 'As sender, write +00:00. As receiver, take both.',
  };
}

export function* utcOrderDate({ orderHeader: at }: Subject): Iterable<Remark> {
  if (!at || !utc.test(attributeOf(at, 'orderDate') ?? '')) return;
  yield {
    at,
    attribute: 'orderDate',
    message: 'orderDate ends with Z, as in Coupa’s own sample of an order.',
    fix: 'As supplier, take it; refusing it refuses Coupa’s orders.',
  };
}

export function* coupaReadsProduction({ header, body: at, type }: Subject): Iterable<Remark> {
  const sender = header && childOf(header, 'Sender');
  const agent = sender && childOf(sender, 'UserAgent');
  if (!at || type !== 'OrderRequest' || !agent || !/coupa/i.test(textOf(agent))) return;
  if ((attributeOf(at, 'deploymentMode') ?? 'production') !== 'production') return;
  yield {
    at,
    message:
      'The order says production, or nothing, which means production. In Coupa’s sample it always does, so it does not tell a test instance.',
    fix: 'Tell test from production by the address or the identities, and in AWS Marketplace by Test mode.',
  };
}

/** What Coupa does after a refusal of an order. */
export function* retries({ type, status: at }: Subject): Iterable<Remark> {
  const code = at && attributeOf(at, 'code')?.trim();
  if (type !== 'Response' || !at || !code || !/^[45]\d\d$/.test(code)) return;
  const again = code.startsWith('5');
  yield {
    at,
    attribute: 'code',
    message: again
      ? `After ${code} to an order, Coupa tries five more times, an hour apart.`
      : `After ${code} to an order, Coupa does not try again.`,
    fix: again
      ? 'Answer 5xx only where a later attempt can succeed, and take the same payloadID twice without ordering twice.'
      : 'Answer 4xx only where the document is at fault; after the correction the order is sent again by hand.',
  };
}
