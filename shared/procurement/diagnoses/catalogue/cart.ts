import type { CatalogueEntry } from '../entry.ts';

/** The way of the cart back to the procurement system: entries 30 to 36. */
export const cartEntries = [
  {
    id: 'cart-not-returned',
    number: 30,
    symptom: 'Punchout failed to return a cart.',
    cause:
      'One line has a unit of measure that is not enabled in Coupa, or lacks an element that it needs. The whole cart is lost.',
    fix: 'Enable the unit of measure, or let the supplier correct the line; then fill the cart anew.',
    where: 'Coupa > Setup > Units of Measure; Coupa > Settings > Notifications > A punchout has a cXML error',
    source: 'Coupa Compass, "Punchout failed: punchout failed to return a cart"',
    confidence: 'documented',
  },
  {
    id: 'buyer-session-expired',
    number: 31,
    symptom: 'The return of the cart ends on a sign-in page: Coupa Login, or "Token expired" in SAP Ariba.',
    cause:
      'The session in the procurement system expired while the user shopped, or its cookie belongs to another host.',
    fix: 'Sign in again and fill the cart anew; start the punchout from the same address that the cart returns to.',
    where: '',
    source:
      'Coupa Compass, "Punchout ordering"; SAP webcast "Unraveling the Mystery Behind Punchout Catalogs"; the cause is inferred',
    confidence: 'inferred',
  },
  {
    id: 'characters-garbled',
    number: 32,
    symptom: 'Descriptions arrive with garbled characters, question marks or percent signs.',
    cause:
      'Characters beyond ASCII travelled in cXML-urlencoded, text was read in another encoding, or the cart was URL-encoded twice.',
    fix: 'The supplier has to return the cart in the field cXML-base64, or write such characters as numeric references and leave the encoding to the browser.',
    where: '',
    source: 'cXML User’s Guide, "PunchOutOrderMessage"; reports of integrators',
    confidence: 'reported',
  },
  {
    id: 'empty-cart-deleted-lines',
    number: 33,
    symptom: 'Lines vanished from the requisition after an edit.',
    cause:
      'The supplier answered an edit with a cart without lines, which means: delete them. Unchanged is said by Status 204.',
    fix: 'The supplier has to send <Status code="204" text="No Content"/> in the Message where the user leaves without a change.',
    where: '',
    source: 'cXML User’s Guide, "PunchOutOrderMessage"; reports of integrators',
    confidence: 'reported',
  },
  {
    id: 'lines-doubled-after-edit',
    number: 34,
    symptom: 'Lines appear twice after an edit, or the cart does not find its requisition.',
    cause: 'The SupplierPartAuxiliaryID of a line or the BuyerCookie changed between create and edit.',
    fix: 'The supplier has to return the BuyerCookie and each SupplierPartAuxiliaryID as it received them.',
    where: '',
    source: 'cXML User’s Guide, "PunchOutSetupRequest"; reports of integrators',
    confidence: 'reported',
  },
  {
    id: 'store-blocked-in-frame',
    number: 35,
    symptom: 'The page of the store stays blank inside the procurement system.',
    cause:
      'The store forbids to be shown in a frame (X-Frame-Options, Content-Security-Policy), or its session cookie is not sent there (SameSite).',
    fix: 'Open the store in a new window; or the supplier allows the frame and sets its cookie SameSite=None; Secure.',
    where: '',
    source: 'reports of integrators and of suppliers of punchout stores',
    confidence: 'reported',
  },
  {
    id: 'commodity-not-mapped',
    number: 36,
    symptom: 'The line has no commodity, or goes to the wrong approvers.',
    cause: 'The UNSPSC code of the line is not mapped to a commodity.',
    fix: 'Map 81162000 and 43232701 (older: 43230000 too) to commodities, or give the punchout site one commodity.',
    where: 'Coupa > Setup > Commodities; Coupa > Setup > Punchout Sites > Related Commodities',
    source:
      'Coupa, "Punchout Tips, Tricks and Best Practices"; AWS Marketplace Buyer Guide, UNSPSC and line types',
    confidence: 'documented',
  },
] as const satisfies readonly CatalogueEntry[];
