import { seen } from '../../cxml/protocol/line-pass.ts';
import type { Reading } from '../../cxml/read.ts';
import { attributeOf, childOf, childrenOf, textOf, type XmlElement } from '../../cxml/tree.ts';
import { type LineSigns, signsLook } from './line-signs.ts';

/** A domain and an identity as they are written. */
export interface Party {
  readonly domain: string;
  readonly identity: string;
}

/** What the rules ask of a document. Taken from the tree, so that a document with errors has facts too. */
export interface DocumentFacts {
  /** "the document", "the request", "the answer". */
  readonly where: string;
  readonly type: string;
  readonly root: XmlElement;
  readonly text: string;
  readonly payloadId: string | undefined;
  readonly status: { readonly code: string; readonly words: string } | undefined;
  readonly from: readonly Party[];
  readonly to: readonly Party[];
  /** What is odd about the SharedSecret; its content is kept nowhere. */
  readonly secret: 'padded' | 'bullets' | 'stand-in' | undefined;
  /** As written; absent means production. */
  readonly deploymentMode: string | undefined;
  /** The element inside Request, Message or Response. */
  readonly payload: XmlElement | undefined;
  readonly buyerCookie: string | undefined;
  /** ItemIn or ItemOut, to be taken apart. */
  readonly lines: readonly XmlElement[];
  readonly signs: LineSigns;
}

/** What the rules ask of a reading; `signs` where somebody has looked for them already. */
export function documentFactsOf(
  reading: Reading | undefined,
  where: string,
  signs?: LineSigns,
): DocumentFacts | undefined {
  const subject = reading?.subject;
  if (!subject) return undefined;
  const { type, root, text, header, body, status, payload, lines } = subject;
  const cookie = payload && childOf(payload, 'BuyerCookie');
  return {
    where,
    type,
    root,
    text,
    payloadId: attributeOf(root, 'payloadID'),
    status: status && {
      code: attributeOf(status, 'code')?.trim() ?? '',
      words: `${attributeOf(status, 'text') ?? ''} ${textOf(status)}`,
    },
    from: partiesOf(header && childOf(header, 'From')),
    to: partiesOf(header && childOf(header, 'To')),
    secret: secretOf(header && childOf(header, 'Sender')),
    deploymentMode: body && attributeOf(body, 'deploymentMode'),
    payload,
    buyerCookie: cookie && textOf(cookie),
    lines,
    signs: signs ?? seen(subject, signsLook()),
  };
}

function partiesOf(holder: XmlElement | undefined): Party[] {
  if (!holder) return [];
  return childrenOf(holder, 'Credential').map((credential) => {
    const identity = childOf(credential, 'Identity');
    return {
      domain: attributeOf(credential, 'domain') ?? '',
      identity: identity ? textOf(identity).trim() : '',
    };
  });
}

function secretOf(sender: XmlElement | undefined): DocumentFacts['secret'] {
  for (const credential of sender ? childrenOf(sender, 'Credential') : []) {
    const element = childOf(credential, 'SharedSecret');
    if (!element) continue;
    const value = textOf(element);
    if (/^[\u2022\u25cf\u00b7]+$/.test(value.trim())) return 'bullets';
    if (value !== value.trim()) return 'padded';
    if (value === 'none') return 'stand-in';
  }
  return undefined;
}
