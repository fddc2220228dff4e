import { createHash, timingSafeEqual } from 'node:crypto';
import type { Credential, Header } from '../../../shared/cxml/model.ts';
import type { Identity } from '../identities.ts';

/** A cXML Status other than success, and the sentence that goes with it. */
export interface Refusal {
  readonly code: number;
  readonly message: string;
}

/** Whom the supplier trusts: one buyer, one secret, and its own name. */
export interface Trust {
  readonly buyer: Identity;
  readonly supplier: Identity;
  readonly sharedSecret: string;
}

/**
 * Checks a request's header: the Sender by domain, identity and SharedSecret, then From and To. Nothing is trimmed.
 * Any mismatch is cXML Status 401 (cXML User's Guide, "Authentication"). Gives nothing where all is well.
 */
export function authenticate(header: Header, { buyer, supplier, sharedSecret }: Trust): Refusal | undefined {
  const sender = header.sender.find((credential) => names(credential, buyer));
  if (!sender) {
    return unauthorized(
      `The Sender credential ${list(header.sender)} is not known here.${nearMiss(header.sender, buyer)}`,
    );
  }
  if (sender.secret === undefined) return unauthorized('The Sender credential carries no SharedSecret.');
  if (!sameSecret(sender.secret, sharedSecret)) {
    return unauthorized(
      sameSecret(sender.secret.trim(), sharedSecret.trim())
        ? 'The SharedSecret differs from the agreed one only by white space before or after it.'
        : 'The SharedSecret is not the agreed one.',
    );
  }
  if (!header.from.some((credential) => names(credential, buyer))) {
    return unauthorized(
      `From ${list(header.from)} is not a buyer of this supplier.${nearMiss(header.from, buyer)}`,
    );
  }
  if (!header.to.some((credential) => names(credential, supplier))) {
    return unauthorized(`To ${list(header.to)} is not this supplier.${nearMiss(header.to, supplier)}`);
  }
  return undefined;
}

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
