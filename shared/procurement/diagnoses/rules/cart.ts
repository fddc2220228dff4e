import type { Value } from '../../../cxml/protocol/line.ts';
import { linesOf } from '../../../cxml/protocol/line-pass.ts';
import { attributeOf } from '../../../cxml/tree.ts';
import type { DocumentFacts } from '../document-facts.ts';
import type { Facts } from '../facts.ts';
import { document, either, finding, pattern, phrase, type Rule, together } from '../rule.ts';

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
    document(5, ({ signs: { garbled: line }, where }) =>
      line === undefined ? undefined : `Garbled characters in the description of line ${line} of ${where}`,
    ),
    either(
      ({ encodedTwice }) =>
        encodedTwice
          ? { weight: 8, words: 'The form field was encoded once more than the form does it' }
          : undefined,
      finding(5, 'non-ascii-in-form', 'escaped-twice', 'escaped-whole', 'still-percent-encoded'),
      document(5, ({ type, signs: { beyondAscii: line }, where }, { context }) =>
        line !== undefined && type === 'PunchOutOrderMessage' && context.carriedBy === 'form-urlencoded'
          ? `Characters beyond ASCII in line ${line} of ${where}, which travelled in cXML-urlencoded`
          : undefined,
      ),
      document(4, ({ signs: { percentLeft: line }, where }) =>
        line === undefined
          ? undefined
          : `Percent-encoding left in the description of line ${line} of ${where}`,
      ),
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
          ? `The BuyerCookie of ${where} is not the session’s`
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
    document(4, ({ type, signs: { emptyUnspsc: line }, where }) =>
      line !== undefined && type === 'PunchOutOrderMessage'
        ? `Line ${line} of ${where} has an empty UNSPSC code`
        : undefined,
    ),
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
  for (const { partId, auxiliaryId } of linesOf(setup))
    before.set(textOf(partId), (before.get(textOf(partId)) ?? new Set()).add(auxiliaryId?.text));
  const kept = new Set<string>();
  for (const { partId, auxiliaryId } of linesOf(cart)) kept.add(`${textOf(partId)}\n${auxiliaryId?.text}`);
  for (const { partId, auxiliaryId, number } of linesOf(cart)) {
    const known = before.get(textOf(partId));
    if (!known || known.has(auxiliaryId?.text)) continue;
    if (![...known].some((one) => kept.has(`${textOf(partId)}\n${one}`))) return number;
  }
  return undefined;
}

function textOf(value: Value | undefined): string {
  return value?.text ?? '';
}
