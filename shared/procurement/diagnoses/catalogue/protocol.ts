import type { CatalogueEntry } from '../entry.ts';

/** An answer came and is not what cXML asks for: entries 24 to 29. */
export const protocolEntries = [
  {
    id: 'web-page-instead-of-cxml',
    number: 24,
    symptom: 'No status element in setup response: a web page or a redirect came back instead of cXML.',
    cause:
      'The address is wrong, or something in front of it answers: a sign-in page, a redirect, a proxy, an error page.',
    fix: 'Set the cXML address that the supplier gave, exactly; it has to answer without sign-in and without redirect.',
    where: 'Coupa > Setup > Punchout Sites > Punchout URL; Coupa > Suppliers > PO Transmission > PO URL',
    source: 'Coupa Compass, "Punchout ordering"',
    confidence: 'documented',
  },
  {
    id: 'answer-not-cxml',
    number: 25,
    symptom: 'No status element: the answer is text, JSON or other XML, or has no Status.',
    cause:
      'The supplier answers with something else than a cXML Response with a Status, or with bytes before it such as a byte order mark.',
    fix: 'The supplier has to answer with <cXML><Response><Status code="200" text="OK"/>…, as text/xml, and nothing before it.',
    where: '',
    source: 'Coupa Compass, "Send purchase orders using cXML"',
    confidence: 'documented',
  },
  {
    id: 'document-not-accepted',
    number: 26,
    symptom: 'Status 406, or "could not parse".',
    cause:
      'The XML is broken or does not fit its DTD: an unescaped & or <, an element out of place, a wrong DTD version, a wrong encoding.',
    fix: 'Correct the document at the first error; write & as &amp; and < as &lt;.',
    where: '',
    source: 'Coupa Compass, "Invoice cXML transmission error codes"; SAP’s list of cXML status codes',
    confidence: 'documented',
  },
  {
    id: 'operation-not-supported',
    number: 27,
    symptom: 'Status 450 or 412.',
    cause:
      'The receiver does not support the operation or the version (450), or the session to edit is gone or does not allow it (412).',
    fix: 'Use an operation that the supplier supports, mostly create and inspect; start a new punchout where the session is over.',
    where: '',
    source: 'cXML User’s Guide, "Response"; SAP’s list of cXML status codes',
    confidence: 'documented',
  },
  {
    id: 'user-not-provisioned',
    number: 28,
    symptom: 'Setup request failed: Login name is not available.',
    cause: 'The supplier does not know the user’s e-mail address or UniqueName.',
    fix: 'Create the user at the supplier, or let single sign-on create it; check which extrinsic it goes by.',
    where: '',
    source: 'Coupa Compass, "Punchout ordering"',
    confidence: 'documented',
  },
  {
    id: 'status-layers-mixed',
    number: 29,
    symptom: 'A failed request is never repeated, or an order arrives twice.',
    cause:
      'The HTTP status and the cXML status were mixed up, or a payloadID was used again. HTTP carries the document and says 200; the cXML Status says what became of it.',
    fix: 'Answer with HTTP 200 and the cXML Status; give each new document its own payloadID and answer a repeated one the same way, without processing it twice.',
    where: '',
    source: 'reports of integrators; cXML User’s Guide, "Response"',
    confidence: 'reported',
  },
] as const satisfies readonly CatalogueEntry[];
