import { attributeOf, childOf } from '../../../cxml/tree.ts';
import { document, either, finding, pattern, phrase, type Rule, together } from '../rule.ts';

const orders = [' po ', ' pos ', 'purchase order', ' order '];

/** Entries 37 to 41: the way of the order. */
export const orderRules = {
  'order-sent-by-email': [
    pattern(
      7,
      'the method is e-mail',
      /po[ _-](?:change[ _-])?method"?>? ?[:=|]? ?"?(?:is )?e-?mail|"?transmission[-_ ]status"?>? ?[:=]? ?"?sent_via_email/,
    ),
    together(
      6,
      'orders go out by e-mail',
      [...orders, 'change order'],
      [
        'emailed',
        'e-mailed',
        'mailed',
        'by email',
        'by e-mail',
        'via email',
        'as email',
        'as an email',
        'an email',
      ],
      ['cxml', 'instead', ' not ', 'supplier'],
    ),
    together(
      5,
      'an order goes out by e-mail',
      ['change order', 'po change', ' po ', ' pos ', 'purchase order'],
      [
        'goes out',
        'go out',
        'went out',
        'goes by',
        'went by',
        'arrives',
        'arrived',
        'sent',
        'is sent',
        'left on',
      ],
      ['by email', 'by e-mail', 'via email', 'via e-mail', 'as an email', 'on email', 'on e-mail', 'emailed'],
    ),
    phrase(4, 'check PO transmission method'),
  ],
  'order-held': [
    phrase(6, 'buyer hold', 'pending_buyer_action', 'Hold POs for Buyer Review'),
    pattern(
      6,
      'the transmission status says that it waits',
      /transmission[-_ ]status"?>?(?: is)? ?[:=]? ?"?(?:deferred|pending_manual|pending|on_hold|created)\b/,
    ),
    together(
      6,
      'the order is stuck',
      [...orders, ' orders '],
      [
        ' on hold',
        ' stuck',
        ' deferred',
        'not sent',
        'never sent',
        'not transmitted',
        'pending approval',
        'unapproved',
        'buyer review',
        'pending_manual',
      ],
      [' hold', ' stuck', 'deferred', 'approv', 'status', ' coupa', 'pending', 'review'],
    ),
  ],
  'order-to-punchout-url': [
    ({ request, sentTo }) =>
      request?.type === 'OrderRequest' && sentTo !== undefined && /punch-?out|\/setup\b/i.test(sentTo)
        ? { weight: 8, words: 'The order was posted to an address for punchout' }
        : undefined,
    ({ request, sentTo }) =>
      request?.type === 'PunchOutSetupRequest' &&
      sentTo !== undefined &&
      /\/(?:orders?|po|purchase-?orders?)(?:[/?#]|$)/i.test(sentTo)
        ? { weight: 8, words: 'The setup request was posted to an address for orders' }
        : undefined,
    ({ documents, request }) =>
      request?.type === 'OrderRequest' && documents.some(({ type }) => type === 'PunchOutSetupResponse')
        ? { weight: 8, words: 'The order was answered with a PunchOutSetupResponse' }
        : undefined,
    pattern(
      7,
      'an order where a setup request is expected',
      /(?:expected|expects?|requires?|no|missing) (?:a |an |element )?punchoutsetuprequest.{0,120}orderrequest|orderrequest.{0,120}(?:expected|expects?|requires?|instead of) (?:a |an )?punchoutsetuprequest|orderrequest (?:is )?not (?:supported|accepted|expected|allowed) (?:here|at this|on this)/,
    ),
    together(
      6,
      'the order went to the wrong address',
      [...orders, 'orderrequest'],
      ['punchout url', 'punchout address', 'punchout endpoint', 'test url', 'test address', 'test endpoint'],
      [' sent', ' goes', ' went', ' posted', 'mixed', 'wrong', 'instead'],
    ),
    pattern(
      5,
      'an order posted to an address for punchout',
      /(?:orderrequest|purchase order|\bpo)\b(?! ?message)[^.]{0,60}(?:posted|sent|delivered|goes|went) to [^ ]{0,200}punch-?out/,
    ),
  ],
  'change-order-ignored': [
    either(
      finding(5, 'no-document-reference'),
      document(5, ({ payload, type, where }) => {
        const header =
          type === 'OrderRequest' && payload ? childOf(payload, 'OrderRequestHeader') : undefined;
        const change = header && attributeOf(header, 'type');
        return header && (change === 'update' || change === 'delete') && !childOf(header, 'DocumentReference')
          ? `${where} is of type ${change} and names no earlier document (DocumentReference)`
          : undefined;
      }),
    ),
    together(
      6,
      'a change has no effect',
      [
        'change order',
        'po change',
        'order change',
        'changed po',
        'type update',
        'po revision',
        'order revision',
        'revision of the',
        'type delete',
        'updated po',
        'revised po',
        'cancel',
      ],
      [
        'ignore',
        'no effect',
        'not applied',
        'unsupported',
        'not supported',
        'nothing changes',
        'nothing changed',
        'nothing happens',
        'not updated',
      ],
    ),
    pattern(
      4,
      'an update is not supported',
      /(?:update|delete|change)[^.]{0,40}(?:orders?|type) (?:is |are )?not supported|unsupported order type/,
    ),
  ],
  'punchout-tile-invisible': [
    together(
      6,
      'users do not see the punchout',
      [' tile', 'punchout site', 'shop online', 'punchout icon', 'punchout logo', 'catalog tile'],
      [
        'not visible',
        'invisible',
        "don't see",
        'do not see',
        'cannot see',
        "can't see",
        'does not appear',
        "doesn't appear",
        'not shown',
        'not show',
        'missing',
        'hidden',
        'does not see',
        'not displayed',
      ],
    ),
    together(4, 'a content group', ['content group'], [' not ', 'missing', "n't "]),
  ],
} satisfies Readonly<Record<string, readonly Rule[]>>;
