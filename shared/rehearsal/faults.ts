import type { DiagnosisId } from '../procurement/diagnoses/catalogue.ts';
import type { Stage } from './events.ts';
import type { ProcurementSystem } from './systems.ts';

/** A failure that can be brought about, as the terminal and the window list it. How is in electron/simulator/faults. */
export interface FaultDescription {
  readonly name: string;
  readonly title: string;
  /** What a person sees by it, in a sentence. */
  readonly shows: string;
  /** The entry of the failure catalogue that a run with it ends in. */
  readonly diagnosis: DiagnosisId;
  readonly systems: readonly ProcurementSystem[];
  /** The stage whose request the simulated supplier leaves unanswered until the system gives up: a wait in simulated time. */
  readonly silentAt?: Exclude<Stage, 'cart'>;
}

const both = ['coupa', 'ariba'] as const;

const descriptions = [
  {
    name: 'wrong-secret',
    title: 'Wrong shared secret',
    shows: 'The secret that is sent is not the one that AWS Marketplace has.',
    diagnosis: 'shared-secret-mismatch',
    systems: both,
  },
  {
    name: 'secret-white-space',
    title: 'A space behind the secret',
    shows: 'The secret was copied into AWS Marketplace with a space at its end.',
    diagnosis: 'shared-secret-mismatch',
    systems: both,
  },
  {
    name: 'secret-masked',
    title: 'Bullets in place of the secret',
    shows: 'The secret was copied from a field that shows bullets.',
    diagnosis: 'shared-secret-mismatch',
    systems: ['coupa'],
  },
  {
    name: 'secret-empty',
    title: 'No secret entered',
    shows: 'The field for the secret is empty, and Coupa sends “none”.',
    diagnosis: 'shared-secret-mismatch',
    systems: ['coupa'],
  },
  {
    name: 'identities-swapped',
    title: 'Buyer and supplier swapped',
    shows: 'The two identities stand in each other’s fields.',
    diagnosis: 'identity-mismatch',
    systems: both,
  },
  {
    name: 'buyer-identity-mistyped',
    title: 'Buyer identity mistyped',
    shows: 'One character of the buyer’s identity is wrong.',
    diagnosis: 'identity-mismatch',
    systems: both,
  },
  {
    name: 'buyer-domain-duns',
    title: 'DUNS in place of NetworkID',
    shows: 'The identity is right, and its domain is another.',
    diagnosis: 'identity-mismatch',
    systems: both,
  },
  {
    name: 'identity-casing',
    title: 'Identity in capitals',
    shows: 'The buyer’s identity was entered in capitals, and identities are compared exactly.',
    diagnosis: 'identity-mismatch',
    systems: ['coupa'],
  },
  {
    name: 'supplier-identity-mistyped',
    title: 'Supplier identity mistyped',
    shows: 'One character of the supplier’s identity is wrong.',
    diagnosis: 'identity-mismatch',
    systems: ['coupa'],
  },
  {
    name: 'test-identity-in-production',
    title: 'Test account in production',
    shows: 'The ANID of the test account, with -T, is used in production.',
    diagnosis: 'ariba-test-identity',
    systems: ['ariba'],
  },
  {
    name: 'supplier-anid-mistyped',
    title: 'Supplier ANID mistyped',
    shows: 'SAP Business Network does not know the supplier that the buyer names.',
    diagnosis: 'ariba-supplier-not-configured',
    systems: ['ariba'],
  },
  {
    name: 'network-punchout-url-missing',
    title: 'No punchout URL in the network',
    shows: 'The supplier’s network account has no punchout URL, so nothing is passed on.',
    diagnosis: 'ariba-supplier-not-configured',
    systems: ['ariba'],
  },
  {
    name: 'host-not-found',
    title: 'Host mistyped',
    shows: 'The host in the punchout URL does not exist.',
    diagnosis: 'host-not-found',
    systems: both,
  },
  {
    name: 'connection-refused',
    title: 'Nobody listens',
    shows: 'Nothing listens at the punchout URL, as behind a firewall.',
    diagnosis: 'timed-out',
    systems: both,
  },
  {
    name: 'slow-answer',
    title: 'No answer in time',
    shows: 'The supplier takes the request and does not answer before the time-out.',
    diagnosis: 'timed-out',
    systems: both,
    silentAt: 'setup',
  },
  {
    name: 'dropped-connection',
    title: 'Connection dropped',
    shows: 'The supplier closes the connection without an answer.',
    diagnosis: 'tls-handshake',
    systems: both,
  },
  {
    name: 'tls-handshake-failure',
    title: 'TLS handshake refused',
    shows: 'The supplier ends the TLS handshake with the alert handshake failure.',
    diagnosis: 'tls-handshake',
    systems: both,
  },
  {
    name: 'tls-version-refused',
    title: 'TLS version too old',
    shows: 'The supplier refuses the TLS version, as where SSL Version is pinned to an old one.',
    diagnosis: 'tls-handshake',
    systems: both,
  },
  {
    name: 'no-tls-at-address',
    title: 'https at an address without TLS',
    shows: 'The punchout URL says https, and plain HTTP answers there.',
    diagnosis: 'tls-handshake',
    systems: both,
  },
  {
    name: 'mutual-tls-off',
    title: 'Mutual TLS is off',
    shows: 'The order’s address asks for a client certificate and ends the handshake with bad certificate.',
    diagnosis: 'mutual-tls-off',
    systems: ['coupa'],
  },
  {
    name: 'client-certificate-required',
    title: 'Client certificate required',
    shows: 'As before, with the alert of TLS 1.3: certificate required.',
    diagnosis: 'mutual-tls-off',
    systems: ['coupa'],
  },
  {
    name: 'html-answer',
    title: 'A web page answers',
    shows: 'The punchout URL leads to a web site for people, which answers with a page and not with cXML.',
    diagnosis: 'web-page-instead-of-cxml',
    systems: both,
  },
  {
    name: 'login-page',
    title: 'A sign-in page answers',
    shows: 'A sign-in form answers at the punchout URL.',
    diagnosis: 'web-page-instead-of-cxml',
    systems: both,
  },
  {
    name: 'login-redirect',
    title: 'Redirect to a sign-in page',
    shows: 'The punchout URL redirects to a sign-in page. Procurement systems do not follow it.',
    diagnosis: 'web-page-instead-of-cxml',
    systems: both,
  },
  {
    name: 'page-not-found',
    title: 'No such page',
    shows: 'The path of the punchout URL is wrong, and the server answers 404 with a page.',
    diagnosis: 'web-page-instead-of-cxml',
    systems: both,
  },
  {
    name: 'plain-text-answer',
    title: 'Plain text answers',
    shows: 'The supplier answers “ok” in place of a cXML Response.',
    diagnosis: 'answer-not-cxml',
    systems: both,
  },
  {
    name: 'json-answer',
    title: 'JSON answers',
    shows: 'The address is that of another interface, which answers JSON.',
    diagnosis: 'answer-not-cxml',
    systems: both,
  },
  {
    name: 'empty-answer',
    title: 'An empty answer',
    shows: 'The supplier answers 200 without a body.',
    diagnosis: 'answer-not-cxml',
    systems: both,
  },
  {
    name: 'answer-without-status',
    title: 'A Response without Status',
    shows: 'The supplier answers with a StartPage and forgets the Status.',
    diagnosis: 'answer-not-cxml',
    systems: both,
  },
  {
    name: 'ampersand-unescaped',
    title: 'An & that is not escaped',
    shows: 'A name with & goes into the setup request as it is.',
    diagnosis: 'document-not-accepted',
    systems: both,
  },
  {
    name: 'bad-grammar',
    title: 'An element out of place',
    shows: 'BuyerCookie stands at the end of the setup request.',
    diagnosis: 'document-not-accepted',
    systems: both,
  },
  {
    name: 'bad-encoding',
    title: 'Another encoding than declared',
    shows: 'The setup request says UTF-8 and carries a letter in ISO-8859-1.',
    diagnosis: 'document-not-accepted',
    systems: both,
  },
  {
    name: 'operation-not-supported',
    title: 'Operation not supported',
    shows: 'The setup request asks for the operation source, which the supplier does not have: status 450.',
    diagnosis: 'operation-not-supported',
    systems: both,
  },
  {
    name: 'user-not-provisioned',
    title: 'User not known to the supplier',
    shows: 'The supplier has no user of that name: “Login name is not available”.',
    diagnosis: 'user-not-provisioned',
    systems: both,
  },
  {
    name: 'payload-id-repeated',
    title: 'payloadID used again',
    shows: 'Setup request and order go out with the same payloadID.',
    diagnosis: 'status-layers-mixed',
    systems: both,
  },
  {
    name: 'http-status-in-place-of-cxml',
    title: 'HTTP 500 around a good answer',
    shows: 'The supplier takes the order and answers with HTTP status 500 around cXML status 200.',
    diagnosis: 'status-layers-mixed',
    systems: both,
  },
  {
    name: 'unit-not-enabled',
    title: 'Unit of measure not enabled',
    shows: 'The cart has a unit of measure that the procurement system does not take.',
    diagnosis: 'cart-not-returned',
    systems: both,
  },
  {
    name: 'line-part-missing',
    title: 'A line lacks an element',
    shows: 'A line of the cart has no UnitOfMeasure.',
    diagnosis: 'cart-not-returned',
    systems: both,
  },
  {
    name: 'session-expired',
    title: 'Session expired while shopping',
    shows: 'The requester’s session in the procurement system ends before the cart returns.',
    diagnosis: 'buyer-session-expired',
    systems: both,
  },
  {
    name: 'characters-garbled',
    title: 'Garbled characters',
    shows: 'The supplier reads its own UTF-8 as ISO-8859-1 before it writes the cart.',
    diagnosis: 'characters-garbled',
    systems: both,
  },
  {
    name: 'form-encoded-twice',
    title: 'URL-encoded twice',
    shows: 'The supplier encodes the cart before the browser does.',
    diagnosis: 'characters-garbled',
    systems: both,
  },
  {
    name: 'changed-cookie',
    title: 'Buyer cookie changed',
    shows: 'The supplier returns another BuyerCookie than it received.',
    diagnosis: 'lines-doubled-after-edit',
    systems: both,
  },
  {
    name: 'edit-emptied',
    title: 'Edit answered with an empty cart',
    shows:
      'The supplier ends an edit with a cart without lines, and the lines of the requisition are deleted.',
    diagnosis: 'empty-cart-deleted-lines',
    systems: both,
  },
  {
    name: 'auxiliary-id-lost',
    title: 'Auxiliary ID changed in an edit',
    shows: 'The edited line comes back under another SupplierPartAuxiliaryID, and is there twice.',
    diagnosis: 'lines-doubled-after-edit',
    systems: both,
  },
  {
    name: 'edit-session-gone',
    title: 'Session to edit is gone',
    shows: 'The supplier no longer knows the cart that is to be edited: status 412.',
    diagnosis: 'operation-not-supported',
    systems: both,
  },
  {
    name: 'commodity-not-mapped',
    title: 'UNSPSC not mapped',
    shows: 'No commodity is mapped to the UNSPSC code of the line.',
    diagnosis: 'commodity-not-mapped',
    systems: both,
  },
  {
    name: 'start-url-second-question-mark',
    title: 'start_url behind a second ?',
    shows: 'The punchout URL has a query already, and start_url was appended with another question mark.',
    diagnosis: 'start-url-missing',
    systems: ['coupa'],
  },
  {
    name: 'start-url-missing',
    title: 'start_url is missing',
    shows: 'The punchout URL was saved without start_url, and the requester meets AWS’s sign-in page.',
    diagnosis: 'start-url-missing',
    systems: both,
  },
  {
    name: 'redirect-off',
    title: 'Enable redirect is off',
    shows: 'Who starts in AWS Marketplace is not sent to Coupa.',
    diagnosis: 'redirect-off',
    systems: ['coupa'],
  },
  {
    name: 'redirect-connection-disabled',
    title: 'Last connection with a redirect disabled',
    shows: 'Enable redirect is on, and no enabled connection is left to redirect to.',
    diagnosis: 'redirect-off',
    systems: ['coupa'],
  },
  {
    name: 'ariba-started-in-aws',
    title: 'A user of Ariba starts in AWS',
    shows: 'AWS Marketplace shows its normal checkout: there is no redirect to Ariba.',
    diagnosis: 'ariba-started-in-aws',
    systems: ['ariba'],
  },
  {
    name: 'seller-of-record-not-covered',
    title: 'Seller of Record not covered',
    shows:
      'The connection takes purchases of another AWS entity only. That the order is refused then is an assumption.',
    diagnosis: 'seller-of-record-not-covered',
    systems: both,
  },
  {
    name: 'connection-not-enabled',
    title: 'Connection not enabled',
    shows: 'The portal connection was created in AWS Marketplace and not enabled.',
    diagnosis: 'connection-not-enabled',
    systems: both,
  },
  {
    name: 'test-mode-left-on',
    title: 'Test mode left on',
    shows: 'Orders go out for production, AWS Marketplace is still in test mode, and nothing is subscribed.',
    diagnosis: 'test-mode-left-on',
    systems: both,
  },
  {
    name: 'order-to-punchout-url',
    title: 'Order sent to the punchout URL',
    shows: 'PO URL holds the address for punchout.',
    diagnosis: 'order-to-punchout-url',
    systems: both,
  },
  {
    name: 'second-approval',
    title: 'A second approval is asked for',
    shows: 'An annual server product comes with 10,000 USD first, and after its order once more.',
    diagnosis: 'two-step-annual-approval',
    systems: both,
  },
  {
    name: 'quantity-in-cents',
    title: 'Quantity 1,200,000 at 0.01',
    shows: 'A payment schedule comes back as a Material line: the amount in cents.',
    diagnosis: 'material-line',
    systems: both,
  },
  {
    name: 'pre-approval-off',
    title: 'Orders of 0.00',
    shows: 'Pre-approval of free products is off, so that a free product needs an order.',
    diagnosis: 'zero-amount-orders',
    systems: both,
  },
  {
    name: 'order-change-without-reference',
    title: 'A change that names no order',
    shows: 'An order is changed without DocumentReference, and the change is not applied.',
    diagnosis: 'change-order-ignored',
    systems: both,
  },
  {
    name: 'order-slow-answer',
    title: 'No answer to the order in time',
    shows:
      'The supplier takes the order and never answers in time. The system sends it again as often as its rules say, and gives up.',
    diagnosis: 'timed-out',
    systems: both,
    silentAt: 'order',
  },
] as const satisfies readonly FaultDescription[];

export type FaultName = (typeof descriptions)[number]['name'];

/** Their names. */
export const faultNames = descriptions.map(({ name }) => name);

/** Every failure that can be brought about, in the order in which they are listed. */
export const faults: readonly (FaultDescription & { readonly name: FaultName })[] = descriptions;

/** The description of a fault. */
export function faultOf(name: FaultName): FaultDescription & { readonly name: FaultName } {
  const found = faults.find((one) => one.name === name);
  if (!found) throw new Error(`There is no fault ${name}`);
  return found;
}

/** The failure of a record, by the name in it. Undefined where there was none, or one that this version does not know. */
export function recordedFault(name: string | undefined): FaultDescription | undefined {
  return faults.find((one) => one.name === name);
}

/**
 * Entries of the failure catalogue that no rehearsal brings about, and why. With the diagnoses of the faults they are the
 * whole catalogue.
 */
export const notBroughtAbout: readonly { readonly diagnosis: DiagnosisId; readonly why: string }[] = [
  {
    diagnosis: 'not-management-account',
    why: 'It shows in the AWS console, not in a message. The AWS page checks the account.',
  },
  {
    diagnosis: 'policy-without-invoicing',
    why: 'It shows in the AWS console, not in a message. The AWS page checks the permissions.',
  },
  {
    diagnosis: 'edit-only-in-billing',
    why: 'It is about where the AWS consoles let a value be changed; no message has to do with it.',
  },
  {
    diagnosis: 'invoice-without-po-number',
    why: 'AWS sends its invoices by itself, after everything that is rehearsed. The AWS page checks the role.',
  },
  {
    diagnosis: 'usage-above-estimate',
    why: 'It takes real use, a month of it, and an invoice for that.',
  },
  {
    diagnosis: 'private-marketplace-blocks',
    why: 'The simulated store has no private marketplace.',
  },
  {
    diagnosis: 'store-blocked-in-frame',
    why: 'The store opens in a window of its own here, as procurement systems do now; nothing puts it in a frame.',
  },
  {
    diagnosis: 'order-sent-by-email',
    why: 'It shows in Coupa alone: by e-mail nothing reaches the supplier that could be judged.',
  },
  { diagnosis: 'order-held', why: 'It shows in Coupa alone: an order that is held is not sent.' },
  { diagnosis: 'punchout-tile-invisible', why: 'It shows on Coupa’s own pages, before anything is sent.' },
];
