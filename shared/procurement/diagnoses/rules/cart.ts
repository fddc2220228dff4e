import type { Line, Value } from '../../../cxml/protocol/line.ts';
import { attributeOf } from '../../../cxml/tree.ts';
import type { DocumentFacts } from '../document-facts.ts';
import type { Facts } from '../facts.ts';
import { document, either, finding, pattern, phrase, type Rule, together } from '../rule.ts';

/** UTF-8 read as Latin-1 or Windows-1252, and characters that were replaced because they could not be read. */
const garbled =
  /\u00c3[\u0080-\u00bf\u0192\u00a9]|\u00c2[\u00a0-\u00bf]|\u00e2\u20ac|\ufffd|\u00ef\u00bf\u00bd/;
const percentLeft = /%(?:20|2[cC]|C3%[89AB][0-9A-F]|c3%[89ab][0-9a-f])/;

/** Entries 30 to 36: the way of the cart back. */
export const cartRules = {
  'cart-not-returned': [
    phrase(
      7,
      'Punchout failed to return a cart',
      'failed to return a cart',
      'There was an error transferring items from',
      'appropriate UOMs enabled',
      'A punchout has a cXML error',
      'PunchOut Catalog Shopping Unsuccessful',
    ),
    together(
      5,
      'a unit of measure is not known',
      [' uom', 'unit of measure', 'units of measure'],
      [
        'not enabled',
        'invalid',
        'unknown',
        'not found',
        'does not exist',
        'not recognized',
        'not valid',
        'missing',
      ],
    ),
    ({ findings }) => {
      const inLine = findings.find(
        ({ severity, rule, path }) =>
          severity === 'error' && rule !== 'xml' && /\/PunchOutOrderMessage\/ItemIn/.test(path),
      );
      return inLine && { weight: 6, words: `Line ${inLine.line}: ${inLine.message}` };
    },
  ],
  'buyer-session-expired': [
    phrase(
      7,
      'Coupa Login',
      'Token expired',
      'token has expired',
      'your session has expired',
      'session has timed out',
      'session expired while',
    ),
    ({ http, texts, cartReturn }) => {
      if (!cartReturn) return undefined;
      if (
        http &&
        http.status >= 300 &&
        http.status < 400 &&
        /login|sign_?in|sessions?\/new|sso|saml/i.test(http.location ?? '')
      )
        return { weight: 6, words: 'The answer to the returned cart redirects to a sign-in page' };
      return texts.some((one) => one.page?.signIn)
        ? { weight: 6, words: 'The answer to the returned cart is a page with a sign-in form' }
        : undefined;
    },
    together(
      5,
      'the return of the cart ends on a sign-in page',
      ['cart', 'return', 'checkout', 'check out'],
      ['login', 'log in', 'sign in', 'sign-in'],
      ['coupa', 'ariba', 'session', 'lands', 'ends', 'redirected', 'asked', 'instead'],
    ),
  ],
  'characters-garbled': [
    document(5, ({ lines, where }) => {
      const line = describedAs(lines, garbled);
      return line && `Garbled characters in the description of line ${line.number} of ${where}`;
    }),
    either(
      ({ encodedTwice }) =>
        encodedTwice
          ? { weight: 8, words: 'The form field was encoded once more than the form does it' }
          : undefined,
      finding(5, 'non-ascii-in-form', 'escaped-twice', 'escaped-whole', 'still-percent-encoded'),
      document(5, ({ type, lines, where }, { context }) => {
        if (type !== 'PunchOutOrderMessage' || context.carriedBy !== 'form-urlencoded') return undefined;
        const line = describedAs(lines, /[^\0-\u007f]/);
        return (
          line &&
          `Characters beyond ASCII in line ${line.number} of ${where}, which travelled in cXML-urlencoded`
        );
      }),
      document(4, ({ lines, where }) => {
        const line = describedAs(lines, percentLeft);
        return line && `Percent-encoding left in the description of line ${line.number} of ${where}`;
      }),
    ),
    phrase(3, 'mojibake'),
    pattern(
      4,
      'question marks in place of letters',
      /(?:umlaut|accent|character|description|letter|name)[^.]{0,80}\?\?|\?\?[^.]{0,80}(?:umlaut|accent|character|description|letter)/,
    ),
    together(
      5,
      'characters arrive garbled',
      ['description', 'character', 'umlaut', 'accent', ' text ', ' name'],
      ['garbled', 'question mark', 'mojibake', 'strange', 'wrong encoding', 'broken', 'unreadable'],
    ),
    pattern(3, 'UTF-8 read as Latin-1', /(?:\u00e3[\u0080-\u00bf\u00a9]|\u00e2\u20ac|\ufffd{2})/),
  ],
  'empty-cart-deleted-lines': [
    either(finding(6, 'empty-cart-deletes'), document(6, emptyAnswer)),
    together(
      6,
      'lines vanished after an edit',
      [' line', ' item', ' cart', 'requisition'],
      ['vanish', 'disappear', ' gone', 'deleted', 'removed', ' lost'],
      [
        ' edit',
        're-punch',
        'punched out again',
        'punchout again',
        'second punchout',
        'without changing',
        'without change',
      ],
    ),
  ],
  'lines-doubled-after-edit': [
    either(
      finding(5, 'cookie-changed'),
      document(5, ({ type, buyerCookie, where }, { context }) =>
        type === 'PunchOutOrderMessage' &&
        context.session?.buyerCookie !== undefined &&
        buyerCookie !== context.session.buyerCookie
          ? `The BuyerCookie of ${where} is not the session's`
          : undefined,
      ),
      ({ documents }) => {
        const setup = documents.find(({ type }) => type === 'PunchOutSetupRequest');
        const cart = documents.find(({ type }) => type === 'PunchOutOrderMessage');
        return setup && cart && setup.buyerCookie !== cart.buyerCookie
          ? { weight: 5, words: 'The cart has another BuyerCookie than the setup request' }
          : undefined;
      },
    ),
    (facts) => {
      const line = changedAuxiliary(facts);
      return line === undefined
        ? undefined
        : {
            weight: 5,
            words: `Line ${line} of the cart has the same SupplierPartID and another SupplierPartAuxiliaryID than before the edit`,
          };
    },
    together(
      6,
      'lines are doubled after an edit',
      ['duplicate', 'doubled', ' twice', 'two times'],
      [' line', ' item'],
      [' edit', 're-punch', 'punchout again', 'punched out again'],
    ),
  ],
  'store-blocked-in-frame': [
    pattern(
      7,
      'a frame is refused',
      /refused to (?:display|frame)|in a frame because|frame-ancestors|err_blocked_by_response|can't open this page|refused to connect.{0,80}frame/,
    ),
    pattern(4, 'X-Frame-Options', /x-frame-options"?'?:? ?(?:to )?['"]?(?:deny|sameorigin)/),
    pattern(
      4,
      'SameSite',
      /samesite.{0,120}(?:blocked|cross-site|third-party|rejected)|(?:blocked|cross-site|third-party|rejected).{0,120}samesite/,
    ),
    together(
      5,
      'the store stays blank',
      ['blank page', 'white page', 'empty page', 'blank screen', 'stays blank', 'stays white', 'stays empty'],
      ['frame', 'embedded', ' store', 'punchout', 'catalog'],
    ),
  ],
  'commodity-not-mapped': [
    document(4, ({ type, lines, where }) => {
      if (type !== 'PunchOutOrderMessage') return undefined;
      const line = lines.find(({ unspsc: [first] }) => first && /^\s*0*\s*$/.test(first.text));
      return line && `Line ${line.number} of ${where} has an empty UNSPSC code`;
    }),
    together(
      6,
      'no commodity, or the wrong approvers',
      ['commodity', 'commodities', 'approval chain', 'approver', 'unspsc'],
      [' no ', ' not ', 'without', 'missing', 'wrong', 'unmapped', 'empty'],
      ['cart', ' line', ' item', 'punchout', 'unspsc', 'mapped', 'commodity', 'requisition'],
    ),
  ],
} satisfies Readonly<Record<string, readonly Rule[]>>;

/** An edit that was answered by a cart without lines and without Status 204. */
function emptyAnswer(
  { type, lines, status, payload, where }: DocumentFacts,
  { context, documents }: Facts,
): string | undefined {
  if (type !== 'PunchOutOrderMessage' || lines.length > 0 || status?.code === '204') return undefined;
  const setup = documents.find((one) => one.type === 'PunchOutSetupRequest')?.payload ?? payload;
  const operation = context.session?.operation ?? (setup && attributeOf(setup, 'operation'));
  return operation === 'edit' ? `The edit was answered with a cart without lines (${where})` : undefined;
}

/** The place of a line of the cart whose part the edit named with another auxiliary id, and with none that is the same. */
function changedAuxiliary({ documents }: Facts): number | undefined {
  const setup = documents.find(({ type }) => type === 'PunchOutSetupRequest');
  const cart = documents.find(({ type }) => type === 'PunchOutOrderMessage');
  if (!setup || !cart) return undefined;
  const before = new Map<string, Set<string | undefined>>();
  for (const { partId, auxiliaryId } of setup.lines)
    before.set(textOf(partId), (before.get(textOf(partId)) ?? new Set()).add(auxiliaryId?.text));
  const kept = new Set(
    cart.lines.map(({ partId, auxiliaryId }) => `${textOf(partId)}\n${auxiliaryId?.text}`),
  );
  return cart.lines.find(({ partId, auxiliaryId }) => {
    const known = before.get(textOf(partId));
    if (!known || known.has(auxiliaryId?.text)) return false;
    return ![...known].some((one) => kept.has(`${textOf(partId)}\n${one}`));
  })?.number;
}

function textOf(value: Value | undefined): string {
  return value?.text ?? '';
}

/** The first line whose description has what is looked for in it. */
function describedAs(lines: readonly Line[], wanted: RegExp): Line | undefined {
  return lines.find(({ descriptions: [first] }) => first && wanted.test(first.text));
}
