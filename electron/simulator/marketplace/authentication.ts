import { createHash, timingSafeEqual } from 'node:crypto';
import type { Credential, Header } from '../../../shared/cxml/model.ts';
import { credentialMac, macProblem } from '../credential-mac.ts';
import type { Identity } from '../identities.ts';
import type { PortalConnection } from './account.ts';

/** A cXML Status other than success, and the sentence that goes with it. */
export interface Refusal {
  readonly code: number;
  readonly message: string;
}

/** A document's connection, or why there is none that it may use. */
export type Authenticated =
  | { readonly ok: true; readonly connection: PortalConnection }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Checks a request's header against the portal connections: the Sender by domain, identity and SharedSecret or
 * CredentialMac, then From and To. Nothing is trimmed. Any mismatch is cXML Status 401 (cXML User's Guide,
 * "Authentication"). Where none fits, the refusal is that of the connection that came nearest. A connection that is not
 * enabled refuses with 403; what AWS Marketplace answers then is not published.
 */
export function authenticate(
  header: Header,
  connections: readonly PortalConnection[],
  now: Date,
): Authenticated {
  let nearest: { readonly refusal: Refusal; readonly passed: number } | undefined;
  for (const connection of connections) {
    const checks = [senderProblem, proofProblem, fromProblem, toProblem, enabledProblem];
    let refusal: Refusal | undefined;
    let passed = 0;
    for (; passed < checks.length && !refusal; passed += 1)
      refusal = checks[passed]?.(header, connection, now);
    if (!refusal) return { ok: true, connection };
    if (!nearest || passed > nearest.passed) nearest = { refusal, passed };
  }
  return { ok: false, refusal: nearest?.refusal ?? unauthorized('No portal connection is set up here.') };
}

type Check = (header: Header, connection: PortalConnection, now: Date) => Refusal | undefined;

const senderProblem: Check = (header, { sender }) =>
  header.sender.some((credential) => names(credential, sender))
    ? undefined
    : unauthorized(
        `The Sender credential ${list(header.sender)} is not known here.${nearMiss(header.sender, sender)}`,
      );

const proofProblem: Check = (header, { sender, sharedSecret }, now) => {
  const given = header.sender.find((credential) => names(credential, sender));
  if (given?.mac) {
    const problem = macProblem(given.mac, now);
    if (problem !== undefined) return unauthorized(`The CredentialMac is not accepted: ${problem}`);
    const right = header.from.some(
      (from) =>
        given.mac && sameSecret(given.mac.value.trim(), credentialMac(from, given, given.mac, sharedSecret)),
    );
    return right ? undefined : unauthorized('The CredentialMac was not made with the agreed secret.');
  }
  if (given?.secret === undefined) return unauthorized('The Sender credential carries no SharedSecret.');
  if (sameSecret(given.secret, sharedSecret)) return undefined;
  return unauthorized(
    sameSecret(given.secret.trim(), sharedSecret.trim())
      ? 'The SharedSecret differs from the agreed one only by white space before or after it.'
      : 'The SharedSecret is not the agreed one.',
  );
};

const fromProblem: Check = ({ from }, { buyer }) =>
  from.some((credential) => names(credential, buyer))
    ? undefined
    : unauthorized(`From ${list(from)} is not a buyer of this supplier.${nearMiss(from, buyer)}`);

const toProblem: Check = ({ to }, { supplier }) =>
  to.some((credential) => names(credential, supplier))
    ? undefined
    : unauthorized(`To ${list(to)} is not this supplier.${nearMiss(to, supplier)}`);

const enabledProblem: Check = (_header, { enabled, buyer }) =>
  enabled
    ? undefined
    : {
        code: 403,
        message: `The portal connection of the buyer “${buyer.identity}” is not enabled. Choose Enable on its row in Portal connections.`,
      };

/** Domains are compared without case, since buyers write `NetworkID` and `NetworkId` alike; identities exactly. */
function names(credential: Credential, identity: Identity): boolean {
  return sameDomain(credential, identity) && credential.identity === identity.identity;
}

function sameDomain(credential: Credential, identity: Identity): boolean {
  return credential.domain.toLowerCase() === identity.domain.toLowerCase();
}

/** The most common slip, white space that came along with a copied value, is worth saying. */
function nearMiss(credentials: readonly Credential[], identity: Identity): string {
  const close = credentials.some(
    (credential) => sameDomain(credential, identity) && credential.identity.trim() === identity.identity,
  );
  return close ? ' It has white space before or after it; without, it would be right.' : '';
}

/** Compares digests, so that neither content nor length of the secret shows in the time it takes. */
function sameSecret(given: string, agreed: string): boolean {
  return timingSafeEqual(sha256(given), sha256(agreed));
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest();
}

function list(credentials: readonly Credential[]): string {
  return credentials.map(({ domain, identity }) => `${domain} “${identity}”`).join(', ') || '(none)';
}

function unauthorized(message: string): Refusal {
  return { code: 401, message };
}
