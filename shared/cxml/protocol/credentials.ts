import type { JudgeContext } from '../judgement.ts';
import { attributeOf, childOf, childrenOf, elementsOf, textOf, type XmlElement } from '../tree.ts';
import { quote } from '../words.ts';
import { parseMoment } from './moment.ts';
import type { Issue, Rule, Subject } from './subject.ts';

/**
 * Rules of authentication (cXML User's Guide, "Credential"; the DTD's comment on CredentialMac). What a secret is never
 * shows in a message, only what is odd about it.
 */
export const credentialRules: readonly Rule[] = [
  secretInBrowser,
  secretOutsideSender,
  nothingToProve,
  surroundingSpace,
  emptySecret,
  macKind,
  macWindow,
];

interface Held {
  readonly role: 'From' | 'To' | 'Sender';
  readonly credential: XmlElement;
}

function credentialsOf({ header }: Subject): Held[] {
  if (!header) return [];
  return (['From', 'To', 'Sender'] as const).flatMap((role) => {
    const holder = childOf(header, role);
    return holder ? childrenOf(holder, 'Credential').map((credential) => ({ role, credential })) : [];
  });
}

function* parts(subject: Subject, name: string): Iterable<Held & { part: XmlElement }> {
  for (const held of credentialsOf(subject)) {
    const part = childOf(held.credential, name);
    if (part) yield { ...held, part };
  }
}

/** One-way messages pass through the requester's browser, where the page's source shows them. */
function* secretInBrowser(subject: Subject, { carriedBy }: JudgeContext): Iterable<Issue> {
  const byForm = carriedBy === 'form-urlencoded' || carriedBy === 'form-base64';
  if (subject.type !== 'PunchOutOrderMessage' && !byForm) return;
  for (const { part } of parts(subject, 'SharedSecret')) {
    yield {
      severity: 'warning',
      code: 'secret-in-browser',
      at: part,
      message:
        'The shared secret travels in a message that passes through the requester’s browser. Whoever uses that browser can read it.',
      fix: 'Leave SharedSecret out of the PunchOutOrderMessage, and change the secret.',
    };
  }
}

function* secretOutsideSender(subject: Subject): Iterable<Issue> {
  for (const { role, part } of parts(subject, 'SharedSecret')) {
    if (role === 'Sender') continue;
    yield {
      severity: 'warning',
      code: 'secret-outside-sender',
      at: part,
      message: `A shared secret stands in ${role}. Receivers look for it in Sender only, and hubs pass ${role} on as it is.`,
      fix: 'Put SharedSecret into the Credential in Sender, and nowhere else.',
    };
  }
}

/** A Request whose Sender proves nothing. Some partners tell senders by a client certificate, so it is a note. */
function* nothingToProve({ header, body }: Subject): Iterable<Issue> {
  const sender = header && childOf(header, 'Sender');
  if (!sender || body?.name !== 'Request') return;
  const proofs = ['SharedSecret', 'DigitalSignature', 'CredentialMac'];
  const proves = childrenOf(sender, 'Credential').some((credential) =>
    elementsOf(credential).some(({ name }) => proofs.includes(name)),
  );
  if (proves) return;
  yield {
    severity: 'note',
    code: 'no-secret',
    at: sender,
    message: 'Sender has no SharedSecret. A receiver that knows senders by their secret answers 401.',
    fix: 'Enter the shared secret on the sending side, unless a client certificate takes its place.',
  };
}

/** Receivers compare exactly; layout around a value is part of the value. */
function* surroundingSpace(subject: Subject): Iterable<Issue> {
  for (const { part, role } of parts(subject, 'SharedSecret')) {
    if (!hasSpaceAround(textOf(part))) continue;
    yield {
      severity: 'warning',
      code: 'secret-white-space',
      at: part,
      message: `There is white space around the shared secret in ${role}. Receivers compare exactly, so it is another secret.`,
      fix: 'Enter the secret again without a space or line break before or after it.',
    };
  }
  for (const { part, role } of parts(subject, 'Identity')) {
    if (!hasSpaceAround(textOf(part))) continue;
    yield {
      severity: 'warning',
      code: 'identity-white-space',
      at: part,
      message: `There is white space around the identity in ${role}. A receiver that compares exactly does not know it.`,
      fix: 'Write the identity directly between <Identity> and </Identity>.',
    };
  }
}

function hasSpaceAround(text: string): boolean {
  return text !== '' && text !== text.trim();
}

function* emptySecret(subject: Subject): Iterable<Issue> {
  for (const { part } of parts(subject, 'SharedSecret')) {
    if (textOf(part) !== '' || elementsOf(part).length > 0) continue;
    yield {
      severity: 'warning',
      code: 'secret-empty',
      at: part,
      message: 'The shared secret is empty. A receiver that knows senders by their secret answers 401.',
      fix: 'Enter the shared secret on the sending side.',
    };
  }
}

/** The DTD's comment on CredentialMac names the only type and the only algorithm. */
const onlyMac = { type: 'FromSenderCredentials', algorithm: 'HMAC-SHA1-96' } as const;

function* macKind(subject: Subject): Iterable<Issue> {
  for (const { part } of parts(subject, 'CredentialMac')) {
    for (const attribute of ['type', 'algorithm'] as const) {
      const value = attributeOf(part, attribute);
      if (value === undefined || value === onlyMac[attribute]) continue;
      yield {
        severity: 'error',
        code: `mac-${attribute}`,
        at: part,
        attribute,
        message: `CredentialMac ${attribute}="${quote(value, 40)}" does not exist; cXML knows only ${onlyMac[attribute]}.`,
        fix: `Write ${attribute}="${onlyMac[attribute]}".`,
      };
    }
  }
}

/** A MAC counts from creationDate until before expirationDate. Moments that cannot be read are refused. */
function* macWindow(subject: Subject, { now }: JudgeContext): Iterable<Issue> {
  for (const { part } of parts(subject, 'CredentialMac')) {
    const [created, expires] = (['creationDate', 'expirationDate'] as const).map((attribute) => {
      const value = attributeOf(part, attribute);
      return { attribute, value, moment: value === undefined ? undefined : parseMoment(value) };
    });
    for (const one of [created, expires]) {
      if (one?.value === undefined || one.moment) continue;
      yield {
        severity: 'error',
        code: 'mac-date',
        at: part,
        attribute: one.attribute,
        message: `CredentialMac ${one.attribute}="${quote(one.value, 40)}" is not a moment, so its validity cannot be told.`,
        fix: 'Write it like 2026-01-31T09:30:00+00:00.',
      };
    }
    if (!now) continue;
    if (created?.moment && now.getTime() < created.moment.time) {
      yield {
        severity: 'error',
        code: 'mac-too-early',
        at: part,
        attribute: 'creationDate',
        message: `The CredentialMac counts from ${quote(created.value ?? '', 40)} on, and that is still to come.`,
        fix: 'Set the clocks of both sides right; the hub that issued it may run ahead.',
      };
    }
    if (expires?.moment && now.getTime() >= expires.moment.time) {
      yield {
        severity: 'error',
        code: 'mac-expired',
        at: part,
        attribute: 'expirationDate',
        message: `The CredentialMac expired at ${quote(expires.value ?? '', 40)}.`,
        fix: 'Send the document with a fresh CredentialMac, and check the clocks of both sides.',
      };
    }
  }
}
