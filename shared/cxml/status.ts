import type { Status } from './model.ts';

/** The cXML status codes that exist (cXML User's Guide, "Response"; SAP's list of status codes). */
export const cxmlStatuses: Readonly<Record<number, string>> = {
  200: 'OK',
  201: 'Accepted',
  204: 'No Content',
  211: 'OK',
  280: 'Forwarded',
  281: 'Forwarded by an unreliable transport',
  400: 'Bad Request',
  401: 'Unauthorized',
  402: 'Payment Required',
  403: 'Forbidden',
  406: 'Not Acceptable',
  409: 'Conflict',
  412: 'Precondition Failed',
  417: 'Expectation Failed',
  450: 'Not Implemented',
  475: 'Signature Required',
  476: 'Signature Verification Failed',
  477: 'Signature Unacceptable',
  499: 'Document Size Error',
  500: 'Internal Server Error',
  550: 'Unable to Reach cXML Server',
  551: 'Unable to Forward Request',
  560: 'Temporary Server Error',
};

/** A Status with its standard text. `message` is the sentence for people; empty is allowed. */
export function statusOf(code: number, message = ''): Status {
  return { code, text: cxmlStatuses[code] ?? 'Unknown', message };
}

/** True where the request was taken; unknown codes count as the round code of their hundred. */
export function isSuccess(code: number): boolean {
  return code >= 200 && code < 300;
}
