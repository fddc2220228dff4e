import { createHmac } from 'node:crypto';
import type { Credential } from '../../shared/cxml/model.ts';
import { timestamp } from '../../shared/cxml/payload-id.ts';
import { parseMoment } from '../../shared/cxml/protocol/moment.ts';
import type { Identity } from './identities.ts';

type Mac = NonNullable<Credential['mac']>;

/**
 * The value of a CredentialMac: HMAC-SHA1 over the domains and identities of From and Sender in lower case, identities
 * without white space around them, then both dates, each in UTF-8 and followed by a zero byte; the first 96 bits in
 * base64 (cXML User's Guide, "Message Authentication Code").
 */
export function credentialMac(
  from: Identity,
  sender: Identity,
  { creationDate, expirationDate }: Pick<Mac, 'creationDate' | 'expirationDate'>,
  secret: string,
): string {
  const parts = [from, sender].flatMap(({ domain, identity }) => [
    domain.toLowerCase(),
    identity.trim().toLowerCase(),
  ]);
  const hmac = createHmac('sha1', secret);
  for (const part of [...parts, creationDate, expirationDate]) hmac.update(`${part}\0`, 'utf8');
  return hmac.digest().subarray(0, 12).toString('base64');
}

/** A CredentialMac is good for two hours, as in the cXML User's Guide's example of one. */
const macSeconds = 7200;

/** The dates of a CredentialMac that is made now. */
export function macDates(now: Date): Pick<Mac, 'creationDate' | 'expirationDate'> {
  return {
    creationDate: timestamp(now),
    expirationDate: timestamp(new Date(now.getTime() + macSeconds * 1000)),
  };
}

/** What is wrong with a CredentialMac beside its value; undefined where nothing is. */
export function macProblem(
  { type, algorithm, creationDate, expirationDate }: Mac,
  now: Date,
): string | undefined {
  if (type !== 'FromSenderCredentials') return `its type “${type}” does not exist.`;
  if (algorithm !== 'HMAC-SHA1-96') return `its algorithm “${algorithm}” does not exist.`;
  const created = parseMoment(creationDate);
  const expires = parseMoment(expirationDate);
  if (!created || !expires) return 'its dates cannot be read.';
  if (now.getTime() < created.time) return 'it counts from a moment that is still to come.';
  if (now.getTime() >= expires.time) return 'it has expired.';
  return undefined;
}
