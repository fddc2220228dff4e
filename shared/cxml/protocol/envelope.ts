import { attributeOf, childOf, textOf, type XmlElement } from '../tree.ts';
import { quote } from '../words.ts';
import { parseMoment } from './moment.ts';
import type { Issue, Rule, Subject } from './subject.ts';

/** Rules of the envelope: cXML's attributes, UserAgent, deploymentMode (cXML User's Guide, "cXML Document Structure"). */
export const envelopeRules: readonly Rule[] = [
  moments,
  payloadId,
  versionAboveDoctype,
  emptyUserAgent,
  deploymentMode,
];

/** Attributes that hold a moment, by the element that has them. */
const momentAttributes: readonly (readonly [name: string, attributes: readonly string[]])[] = [
  ['cXML', ['timestamp']],
  ['OrderRequestHeader', ['orderDate']],
  ['ConfirmationHeader', ['noticeDate']],
  ['ShipNoticeHeader', ['noticeDate', 'shipmentDate', 'deliveryDate']],
  ['ProfileResponse', ['effectiveDate']],
];

/** The DTD's datetime.tz: ISO 8601 with a numeric offset. Senders break it daily, so it is never a reason to refuse. */
function* moments({ root, payload }: Subject): Iterable<Issue> {
  for (const [name, attributes] of momentAttributes) {
    const at = [root, payload].find((one) => one?.name === name) ?? (payload && childOf(payload, name));
    if (!at) continue;
    for (const attribute of attributes) {
      const value = attributeOf(at, attribute);
      if (value === undefined) continue;
      const moment = parseMoment(value);
      if (!moment) {
        yield {
          severity: 'warning',
          code: 'timestamp-unreadable',
          at,
          attribute,
          message: `${attribute}="${quote(value, 40)}" is not a moment in ISO 8601.`,
          fix: 'Write it like 2026-01-31T09:30:00+00:00.',
        };
      } else if (!moment.numericOffset) {
        yield {
          severity: 'note',
          code: 'timestamp-offset',
          at,
          attribute,
          message: `${attribute}="${quote(value, 40)}" has no numeric offset. cXML asks for one; receivers differ in whether they care.`,
          fix: 'Write the offset as numbers, such as 2026-01-31T09:30:00+00:00.',
        };
      }
    }
  }
}

/** payloadID is unique for all time; the convention is datetime.process.random@host. */
function* payloadId({ root }: Subject): Iterable<Issue> {
  const value = attributeOf(root, 'payloadID');
  if (value === undefined) return;
  if (value.trim() === '') {
    yield {
      severity: 'warning',
      code: 'payload-id-empty',
      at: root,
      attribute: 'payloadID',
      message: 'The payloadID is empty. Receivers tell a repeated document from a new one by it.',
      fix: 'Give every document its own payloadID, such as 1769851800.4711.83a1@your.host.',
    };
  } else if (!/[^@\s]@[^@\s]/.test(value)) {
    yield {
      severity: 'note',
      code: 'payload-id-no-host',
      at: root,
      attribute: 'payloadID',
      message: `The payloadID "${quote(value, 40)}" names no host. Nothing shows that it is unique for all time; a repeated one is taken for a repeated document.`,
      fix: 'Write it as date and time, a random part, @ and the host, such as 1769851800.4711.83a1@your.host.',
    };
  }
}

/** The attribute version should not promise more than the DTD that the DOCTYPE names. */
function* versionAboveDoctype({ root, systemId }: Subject): Iterable<Issue> {
  const version = attributeOf(root, 'version')?.trim();
  const declared = /\/(\d+(?:\.\d+)+)\/[A-Za-z]+\.dtd$/.exec(systemId?.trim() ?? '')?.[1];
  if (!version || !declared || !/^\d{1,6}(?:\.\d{1,6})+$/.test(version)) return;
  if (compareVersions(version, declared) <= 0) return;
  yield {
    severity: 'warning',
    code: 'version-above-doctype',
    at: root,
    attribute: 'version',
    message: `version="${version}" is newer than the DOCTYPE, which names ${declared}. A receiver that validates uses the older one.`,
    fix: 'Let both name the same version, or leave out the attribute.',
  };
}

function compareVersions(a: string, b: string): number {
  const left = a.split('.').map(Number);
  const right = b.split('.').map(Number);
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function* emptyUserAgent({ header }: Subject): Iterable<Issue> {
  const sender = header && childOf(header, 'Sender');
  const at = sender && childOf(sender, 'UserAgent');
  if (!at || textOf(at).trim() !== '') return;
  yield {
    severity: 'warning',
    code: 'user-agent-empty',
    at,
    message:
      'The UserAgent is empty. Some receivers refuse that, and none can tell which program wrote the document.',
    fix: 'Write the name and version of the sending program.',
  };
}

/** deploymentMode stands on Request or Message; where it is left out it means production. */
function* deploymentMode(subject: Subject, { mode }: { mode?: string | undefined }): Iterable<Issue> {
  const { body } = subject;
  if (!body || body.name === 'Response' || mode === undefined) return;
  const written = attributeOf(body, 'deploymentMode');
  const meant = written ?? 'production';
  if (meant === mode) return;
  if (meant === 'test') yield testInProduction(body);
  else yield isFromCoupa(subject) ? coupaInTest(body) : productionInTest(body, written !== undefined);
}

/** By its UserAgent, or by the host in its payloadID, as Coupa writes both. */
function isFromCoupa({ root, header }: Subject): boolean {
  const sender = header && childOf(header, 'Sender');
  const agent = sender && childOf(sender, 'UserAgent');
  return (
    (agent !== undefined && /coupa/i.test(textOf(agent))) ||
    /[@.]coupa(?:host|cloud)\.com$/i.test(attributeOf(root, 'payloadID') ?? '')
  );
}

function testInProduction(at: XmlElement): Issue {
  return {
    severity: 'warning',
    code: 'test-in-production',
    at,
    attribute: 'deploymentMode',
    message:
      'The document says deploymentMode="test", and this integration is in production. A receiver that honours it buys nothing.',
    fix: 'Send production documents from the production side, or switch this integration to test mode.',
  };
}

/** Coupa's sample of an order says production, and its setup requests say nothing: neither tells its test instance. */
function coupaInTest(at: XmlElement): Issue {
  return {
    severity: 'note',
    code: 'production-in-test',
    at,
    attribute: 'deploymentMode',
    message:
      'This integration is in test mode, and the document means production, as documents from Coupa always do: Coupa writes deploymentMode="production" or leaves it out, also in test.',
    fix: 'Nothing in the document. Test mode in AWS Marketplace decides whether anything is bought.',
  };
}

function productionInTest(at: XmlElement, written: boolean): Issue {
  return {
    severity: written ? 'warning' : 'note',
    code: 'production-in-test',
    at,
    attribute: 'deploymentMode',
    message: `The document ${written ? 'says deploymentMode="production"' : 'has no deploymentMode, which means production'}, and this integration is in test mode. Whether AWS Marketplace reads it is not published.`,
    fix: 'Rely on Test mode in AWS Marketplace, not on deploymentMode, to keep orders from being carried out.',
  };
}
