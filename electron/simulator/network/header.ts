import type { Credential } from '../../../shared/cxml/model.ts';
import { childOf, type XmlElement } from '../../../shared/cxml/tree.ts';
import { escapeHtml } from '../html.ts';

/**
 * The document with another credential in Sender. Everything else stays byte for byte as it came: the hub passes From,
 * all of To, the UserAgent and the request on as they are. Undefined where there is no Sender with a credential.
 */
export function withSender(text: string, root: XmlElement, credential: Credential): string | undefined {
  const header = childOf(root, 'Header');
  const sender = header && childOf(header, 'Sender');
  const first = sender && childOf(sender, 'Credential');
  const agent = sender && childOf(sender, 'UserAgent');
  if (!first || !agent) return undefined;
  const { domain, identity, secret = '' } = credential;
  const written = `<Credential domain="${escapeHtml(domain)}"><Identity>${escapeHtml(identity)}</Identity><SharedSecret>${escapeHtml(secret)}</SharedSecret></Credential>`;
  return text.slice(0, first.offset) + written + text.slice(agent.offset);
}
