import type { JudgeContext } from '../judgement.ts';
import { cxmlStatuses } from '../status.ts';
import { attributeOf } from '../tree.ts';
import { quote } from '../words.ts';
import type { Issue, Rule, Subject } from './subject.ts';

/** Rules of Status, and of what carries it (cXML User's Guide, "Response" and "Status"; SAP's list of status codes). */
export const statusRules: readonly Rule[] = [
  codeExists,
  textContradicts,
  payloadWithoutSuccess,
  owesUpdate,
  httpStatus,
  contentType,
];

/** Codes of answers to catalogue uploads; they exist, but no document that is written here needs them. */
const isCatalogCode = (code: number) => code >= 461 && code <= 470;

function codeOf({ status }: Subject): number | undefined {
  const code = status && attributeOf(status, 'code')?.trim();
  return code !== undefined && /^\d{1,9}$/.test(code) ? Number(code) : undefined;
}

function* codeExists(subject: Subject): Iterable<Issue> {
  const { status } = subject;
  const written = status && attributeOf(status, 'code');
  if (!status || written === undefined) return;
  const code = codeOf(subject);
  const hundred = code === undefined ? 0 : Math.floor(code / 100);
  if (hundred !== 2 && hundred !== 4 && hundred !== 5) {
    yield {
      severity: 'error',
      code: 'status-class',
      at: status,
      attribute: 'code',
      message: `Status code "${quote(written, 20)}" is none of 2xx, 4xx, 5xx. cXML knows no others, and a receiver cannot tell success from failure.`,
      fix: 'Answer with 200 where it went well, 4xx where the document is at fault, 5xx where it is worth trying again.',
    };
  } else if (code !== undefined && !Object.hasOwn(cxmlStatuses, code) && !isCatalogCode(code)) {
    yield {
      severity: 'warning',
      code: 'status-unknown',
      at: status,
      attribute: 'code',
      message: `Status code ${code} does not exist in cXML${usedByHttp.has(code) ? '; it is one of HTTP' : ''}. Receivers take it for ${hundred}00.`,
      fix: `Use a code of cXML: ${alternatives[hundred]}.`,
    };
  }
}

const usedByHttp: ReadonlySet<number> = new Set([
  202, 203, 205, 206, 404, 405, 407, 408, 410, 411, 413, 414, 415, 418, 422, 425, 426, 428, 429, 501, 502,
  503, 504,
]);

const alternatives: Readonly<Record<number, string>> = {
  2: '200 done, 201 accepted and reported on later, 204 nothing to say',
  4: '400 not acceptable, 401 credentials, 403 not allowed, 406 not readable, 409 conflict, 412 precondition, 450 not implemented',
  5: '500 internal error, 550 hub cannot reach the server, 560 try again later',
};

/** The text belongs to the code; people read the text and programs the code. */
function* textContradicts(subject: Subject): Iterable<Issue> {
  const { status } = subject;
  const code = codeOf(subject);
  const text = status && attributeOf(status, 'text');
  if (!status || code === undefined || text === undefined) return;
  if (code < 400 || !/^\s*(?:ok|success(?:ful)?|accepted)\s*[.!]?\s*$/i.test(text)) return;
  yield {
    severity: 'warning',
    code: 'status-text-contradicts',
    at: status,
    attribute: 'text',
    message: `Status says "${quote(text, 20)}" and ${code}. The code counts: receivers take this for a failure.`,
    fix: 'Let the code say what happened: 200 for success.',
  };
}

/** Other elements follow Status only where it is 2xx. */
function* payloadWithoutSuccess(subject: Subject): Iterable<Issue> {
  const { body, status, payload } = subject;
  const code = codeOf(subject);
  if (!body || !status || !payload || code === undefined) return;
  if (body.name === 'Response' && code >= 400) {
    yield {
      severity: 'error',
      code: 'payload-without-success',
      at: payload,
      message: `The Response carries <${payload.name}> with status ${code}. Only a 2xx status may be followed by anything.`,
      fix: `Answer 200 where <${payload.name}> is meant to be used; leave it out otherwise.`,
    };
  }
  if (body.name === 'Message' && code === 204 && subject.lines.length > 0) {
    yield {
      severity: 'warning',
      code: 'unchanged-with-lines',
      at: status,
      attribute: 'code',
      message: 'Status 204 says that nothing changed, and lines follow. The lines are ignored.',
      fix: 'Leave out Status where the lines are meant, or leave out the lines.',
    };
  }
}

function* owesUpdate(subject: Subject): Iterable<Issue> {
  const { body, status } = subject;
  if (!status || body?.name !== 'Response' || codeOf(subject) !== 201) return;
  yield {
    severity: 'note',
    code: 'status-owes-update',
    at: status,
    attribute: 'code',
    message:
      'Status 201 says that the document is queued. The supplier owes a StatusUpdateRequest that says how it ended.',
    fix: 'Send the StatusUpdateRequest later, or answer 200 where nothing more will be said.',
  };
}

/** HTTP carries, cXML answers: the outcome stands in Status, and HTTP says only that the answer came through. */
function* httpStatus(subject: Subject, context: JudgeContext): Iterable<Issue> {
  const http = context.httpStatus;
  if (http === undefined || http === 200) return;
  const code = codeOf(subject);
  yield {
    severity: 'warning',
    code: 'http-status',
    at: subject.status ?? subject.root,
    message: `The document came with HTTP status ${http}${code === undefined ? '' : `, and says ${code} itself`}. Senders may take any HTTP status but 200 for a failed transport: they try again and never read the cXML status.`,
    fix: 'Answer with HTTP 200 whenever there is a cXML document, and say the outcome in its Status.',
  };
}

const xmlTypes = /^(?:text\/xml|application\/xml|multipart\/related)\b/i;
const formTypes = /^(?:application\/x-www-form-urlencoded|multipart\/form-data)\b/i;

function* contentType({ root }: Subject, context: JudgeContext): Iterable<Issue> {
  const type = context.contentType?.trim();
  if (!type) return;
  const byForm = context.carriedBy === 'form-urlencoded' || context.carriedBy === 'form-base64';
  if (xmlTypes.test(type) || (byForm && formTypes.test(type))) return;
  yield {
    severity: 'warning',
    code: 'content-type',
    at: root,
    message: `The document came as "${quote(type, 40)}". Receivers expect text/xml or application/xml and may not even parse it.`,
    fix: 'Send it with Content-Type: text/xml; charset=UTF-8.',
  };
}

/** True where a Message says by its Status that nothing changed in the cart. */
export function saysUnchanged({ status }: Subject): boolean {
  return status !== undefined && attributeOf(status, 'code')?.trim() === '204';
}
