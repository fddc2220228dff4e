import type { CxmlDocument } from '../../../shared/cxml/model.ts';
import { isMultipart } from '../../../shared/cxml/multipart.ts';
import { payloadId, timestamp } from '../../../shared/cxml/payload-id.ts';
import { type Reading, readBytes, wholeDocument } from '../../../shared/cxml/read.ts';
import { statusOf } from '../../../shared/cxml/status.ts';
import { writeDocument } from '../../../shared/cxml/write.ts';
import type { AppError } from '../../../shared/errors.ts';
import type { LoopbackAnswer, LoopbackRequest } from '../loopback.ts';
import { type Part, readMultipart } from '../multipart.ts';
import type { Outside } from '../outside.ts';
import type { Refusal } from './authentication.ts';
import { dtdVersion, payloadHost } from './order-message.ts';

/** A document that came in, or why it is refused. */
export type Received =
  | { readonly ok: true; readonly document: CxmlDocument; readonly attachments: readonly Part[] }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Reads the document of a POST. What is not XML, or not grammatical cXML, is Status 406; a document type or an
 * operation that this supplier has no use for is 450 (cXML User's Guide, Status codes).
 * With attachments the document is the first part of a multipart/related.
 */
export function receiveDocument({ headers, body }: LoopbackRequest): Received {
  const contentType = headers['content-type'];
  if (!isMultipart(contentType)) return receivePart(contentType, body, []);
  const parts = readMultipart(contentType, body);
  if (typeof parts === 'string') return refused(406, parts);
  const [document, ...attachments] = parts;
  return receivePart(document.contentType, document.body, attachments);
}

function receivePart(
  contentType: string | undefined,
  body: Uint8Array,
  attachments: readonly Part[],
): Received {
  const mediaType = contentType?.split(';')[0]?.trim().toLowerCase();
  if (mediaType !== 'text/xml' && mediaType !== 'application/xml') {
    const given = mediaType === undefined ? 'No Content-Type was sent' : `Content-Type ${mediaType} was sent`;
    return refused(406, `${given}; cXML is text/xml or application/xml.`);
  }
  const reading = readBytes(body, contentType === undefined ? {} : { contentType });
  const whole = wholeDocument(reading);
  if (whole.ok) return { ok: true, document: whole.value.document, attachments };
  return refused(isUnknownToUs(reading, whole.error) ? 450 : 406, whole.error.message);
}

/** A request type, or an operation of a setup request, that this supplier does not know: not implemented, not malformed. */
function isUnknownToUs({ findings }: Reading, error: AppError): boolean {
  if (error.code === 'unknown-document') return true;
  const [first] = findings.filter(({ severity }) => severity === 'error');
  return first?.code === 'wrong-value' && first.path === '/cXML/Request/PunchOutSetupRequest';
}

function refused(code: number, message: string): Received {
  return { ok: false, refusal: { code, message } };
}

/** Requests that this supplier answers, each at its own address. */
const answered: ReadonlySet<string> = new Set(['PunchOutSetupRequest', 'OrderRequest']);

/** The refusal of a document that is cXML, but of another kind than the address is for. */
export function wrongDocument(
  document: CxmlDocument,
  wanted: 'PunchOutSetupRequest' | 'OrderRequest',
): Refusal {
  const { type } = document;
  if (type.endsWith('Request') && !answered.has(type))
    return { code: 450, message: `Documents of the type ${type} are not handled here.` };
  return { code: 400, message: `This address takes ${wanted}; a document of type ${type} came.` };
}

/** Whom a request was made for: the extrinsic UserEmail that procurement systems send, or what else names a person. */
export function userOf(
  extrinsics: readonly { name: string; value: string }[],
  fallback: string | undefined,
): string {
  const email = extrinsics.find(({ name }) => name.toLowerCase() === 'useremail')?.value;
  return email ?? fallback ?? 'a requester without a name';
}

/** Any cXML document as an HTTP answer. HTTP 200 throughout: the cXML Status is a layer of its own. */
export function cxmlAnswer(text: string): LoopbackAnswer {
  return { status: 200, headers: { 'Content-Type': 'text/xml; charset=UTF-8' }, body: text };
}

/** A Response with a Status and nothing else. */
export function writeStatus(code: number, message: string, outside: Outside): string {
  return writeDocument({ type: 'Response', ...envelope(outside), status: statusOf(code, message) });
}

/** Payload ID, timestamp and version of a new answer. */
export function envelope(outside: Outside): {
  payloadId: string;
  timestamp: string;
  dtdVersion: string;
  lang: string;
} {
  const now = outside.now();
  return {
    payloadId: payloadId(now, outside.randomBytes(8), payloadHost),
    timestamp: timestamp(now),
    dtdVersion,
    lang: 'en-US',
  };
}
