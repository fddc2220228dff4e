import type { CxmlDocument } from '../../../shared/cxml/model.ts';
import { payloadId, timestamp } from '../../../shared/cxml/payload-id.ts';
import { readDocument } from '../../../shared/cxml/read.ts';
import { statusOf } from '../../../shared/cxml/status.ts';
import { writeDocument } from '../../../shared/cxml/write.ts';
import type { AppError } from '../../../shared/errors.ts';
import type { LoopbackAnswer, LoopbackRequest } from '../loopback.ts';
import type { Outside } from '../outside.ts';
import type { Refusal } from './authentication.ts';
import { dtdVersion, payloadHost } from './order-message.ts';

/** A document that came in, or why it is refused. */
export type Received =
  | { readonly ok: true; readonly document: CxmlDocument }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Reads the document of a POST. What is not XML, or not grammatical cXML, is Status 406; a document type that
 * this supplier has no use for is 450 (cXML User's Guide, Status codes).
 */
export function receiveDocument(request: LoopbackRequest): Received {
  const contentType = request.headers['content-type'];
  const mediaType = contentType?.split(';')[0]?.trim().toLowerCase();
  if (mediaType !== 'text/xml' && mediaType !== 'application/xml') {
    const given = mediaType === undefined ? 'No Content-Type was sent' : `Content-Type ${mediaType} was sent`;
    return refused(406, `${given}; cXML is text/xml or application/xml.`);
  }
  const read = readDocument(request.body, contentType === undefined ? {} : { contentType });
  if (read.ok) return { ok: true, document: read.value.document };
  return refused(statusFor(read.error), read.error.message);
}

function statusFor(error: AppError): number {
  return error.code === 'unknown-document' ? 450 : 406;
}

function refused(code: number, message: string): Received {
  return { ok: false, refusal: { code, message } };
}

/** The refusal of a document that is cXML, but of another kind than the address is for. */
export function wrongDocument(
  document: CxmlDocument,
  wanted: 'PunchOutSetupRequest' | 'OrderRequest',
): Refusal {
  return { code: 400, message: `This address takes ${wanted}; a document of type ${document.type} came.` };
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
