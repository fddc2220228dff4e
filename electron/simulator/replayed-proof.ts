import { maskText } from '../../shared/cxml/mask.ts';
import { readText } from '../../shared/cxml/read.ts';
import { credentialMac, macDates } from './credential-mac.ts';

/**
 * Puts what proves the sender where a recorded document has its mask: the secret into SharedSecret, and into
 * CredentialMac a value made of it now. Its dates begin now as well, unless somebody changed those of the record. What
 * the person typed in place of a mask stays as typed.
 */
export function withProof(text: string, recorded: string, secret: string, now: Date): string {
  const withSecret = text.replaceAll(maskIn('SharedSecret'), (_match, tag: string) => `${tag}${secret}`);
  const { document } = readText(withSecret);
  const header = document && 'header' in document ? document.header : undefined;
  const from = header?.from[0];
  const sender = header?.sender.find(({ mac }) => mac !== undefined);
  if (!from || !sender) return withSecret;
  return withSecret.replaceAll(maskIn('CredentialMac'), (_match, tag: string) => {
    const fresh = macDates(now);
    const written = recorded.includes(tag)
      ? withDate(withDate(tag, 'creationDate', fresh.creationDate), 'expirationDate', fresh.expirationDate)
      : tag;
    const dates = {
      creationDate: dateOf(written, 'creationDate'),
      expirationDate: dateOf(written, 'expirationDate'),
    };
    return `${written}${credentialMac(from, sender, dates, secret)}`;
  });
}

/** Finds a mask in an element of this name; the start tag is what it captures. */
function maskIn(element: string): RegExp {
  return new RegExp(`(<${element}\\b[^<>]*>)${maskText.replaceAll('*', '\\*')}(?=</${element})`, 'g');
}

function withDate(tag: string, name: string, date: string): string {
  return tag.replace(attribute(name), (_match, before: string) => `${before}"${date}"`);
}

function dateOf(tag: string, name: string): string {
  return attribute(name).exec(tag)?.[2]?.slice(1, -1) ?? '';
}

function attribute(name: string): RegExp {
  return new RegExp(`(\\b${name}\\s*=\\s*)("[^"]*"|'[^']*')`);
}
