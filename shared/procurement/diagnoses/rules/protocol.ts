import { childOf } from '../../../cxml/tree.ts';
import {
  document,
  finding,
  namedStatus,
  pattern,
  phrase,
  quoted,
  type Rule,
  status,
  together,
} from '../rule.ts';

/** Entries 24 to 29: an answer came and is not what cXML asks for. */
export const protocolRules = {
  'web-page-instead-of-cxml': [
    ({ texts, http, answered, cartReturn }) => {
      if (cartReturn) return undefined;
      const page = texts.find((one) => one.page)?.page;
      if (page)
        return {
          weight: 5,
          words: `${page.where} is a web page (HTML)${page.signIn ? ' with a sign-in form' : ''}`,
        };
      return !answered && /\btext\/html\b/i.test(http?.contentType ?? '')
        ? { weight: 4, words: 'The content type of the answer is text/html' }
        : undefined;
    },
    ({ http, cartReturn }) => {
      if (!http || cartReturn || http.status < 300 || http.status > 399) return undefined;
      const target = http.location?.split(/[?#]/)[0];
      return { weight: 4, words: `HTTP ${http.status}${target ? ` to ${quoted(target)}` : ''}` };
    },
    ({ http, answered }) =>
      http && !answered && [404, 405, 410].includes(http.status)
        ? { weight: 2, words: `HTTP ${http.status}: no cXML address` }
        : undefined,
    phrase(3, 'No status element in setup response', 'No status element'),
    phrase(3, 'unexpected token < in', "unexpected token '<'", 'got <html', 'doctype html'),
  ],
  'answer-not-cxml': [
    ({ http, texts, answered, cartReturn }) => {
      if (http?.body === undefined || http.status >= 300 || answered || cartReturn) return undefined;
      if (texts.some((one) => one.page)) return undefined;
      return { weight: 5, words: bodyInWords(http.body) };
    },
    ({ readings, http, context }) => {
      const other = readings.find(
        ({ type, parsed }) => type === 'not-cxml' && parsed?.root.name.toLowerCase() !== 'html',
      );
      if (!other || (http === undefined && context.httpStatus === undefined)) return undefined;
      return {
        weight: 5,
        words: `The answer is XML with the root ${quoted(`<${other.parsed?.root.name ?? ''}>`)}, not cXML`,
      };
    },
    document(6, ({ root, where }) => {
      const response = childOf(root, 'Response');
      return response && !childOf(response, 'Status') ? `The Response of ${where} has no Status` : undefined;
    }),
    pattern(6, 'No status element, and what came instead', /no status element: ?[^ ]/),
    phrase(2, 'No status element'),
    phrase(5, 'Content is not allowed in prolog', 'byte order mark', 'Unexpected BOM'),
    together(
      4,
      'the answer is not cXML',
      ['answer', 'response', 'replied', 'replies', 'returns', 'returned'],
      ['plain text', ' json', 'not xml', 'not cxml', 'just ok', 'only ok', 'empty body', 'empty response'],
    ),
  ],
  'document-not-accepted': [
    status(4, '406'),
    namedStatus(4, '406', 'not acceptable'),
    phrase(
      4,
      'could not parse',
      'cannot parse',
      'parse error',
      'Malformed XML',
      'not well-formed',
      'not well formed',
      'SAXParseException',
      'xmlParseEntityRef',
      'The entity name must immediately follow',
      "EntityRef: expecting ';'",
      'XML parsing error',
      'invalid byte sequence in UTF-8',
      'Invalid byte 1 of 1-byte UTF-8',
      'DTD validation',
      'must match the DTD',
      'does not follow the DTD',
      'Start tag expected',
    ),
    ({ readings }) => {
      const broken = readings.find(
        ({ type, text }) => type === 'unreadable' && text.slice(0, 20_000).includes('<cXML'),
      );
      const first = broken?.findings[0];
      return first && { weight: 5, words: `Line ${first.line}: ${first.message}` };
    },
    ({ findings }) => {
      const first = findings.find(({ code, severity }) => severity === 'error' && code === 'bad-encoding');
      return first && { weight: 5, words: `Line ${first.line}: ${first.message}` };
    },
    ({ findings }) => {
      const first = findings.find(
        ({ rule, severity }) => severity === 'error' && (rule === 'grammar' || rule === 'dtd'),
      );
      return first && { weight: 3, words: `Line ${first.line}: ${first.message}` };
    },
  ],
  'operation-not-supported': [
    status(5, '450', '412'),
    namedStatus(5, '450', 'not implemented'),
    namedStatus(5, '412', 'precondition failed'),
    together(
      4,
      'an operation is not supported',
      ['operation', ' edit', ' inspect', ' source'],
      [
        'not supported',
        'unsupported',
        'not implemented',
        'session expired',
        'no such session',
        'session is gone',
      ],
    ),
  ],
  'user-not-provisioned': [
    phrase(8, 'Login name is not available'),
    phrase(
      5,
      'user is not provisioned',
      'user not provisioned',
      'user does not exist',
      'user not found',
      'unknown user',
      'no user with',
      'UniqueName is not',
    ),
    together(
      5,
      'the supplier does not know the user',
      [' user', 'login name', 'uniquename', 'useremail', 'requester'],
      [
        'not provisioned',
        'unprovisioned',
        'not registered',
        'does not exist',
        'not known',
        'unknown user',
        'no account',
        'not available',
      ],
    ),
  ],
  'status-layers-mixed': [
    ({ http, documents, context }) => {
      const code = http?.status ?? context.httpStatus;
      const answer = documents.find((one) => one.status !== undefined);
      return answer?.status && code !== undefined && code >= 300
        ? {
            weight: 6,
            words: `HTTP ${code} around cXML status ${quoted(answer.status.code)}: the answer to be read is in the cXML`,
          }
        : undefined;
    },
    finding(3, 'status-class', 'payload-without-success'),
    ({ documents }) => {
      const [first] = documents.filter(({ payloadId, text }) =>
        documents.some((other) => other.payloadId === payloadId && other.text !== text),
      );
      return first?.payloadId
        ? { weight: 5, words: `Two documents have the payloadID ${quoted(first.payloadId)}` }
        : undefined;
    },
    together(
      6,
      'an order arrived twice, or was not repeated',
      [' order', ' po ', 'payloadid', ' request'],
      ['duplicate', ' twice', 'processed again', 'not retried', 'never retried', 'no retry', 'not repeated'],
      ['payloadid', ' http', ' status', 'retr', 'duplicate', ' twice'],
    ),
    together(
      5,
      'the HTTP status and the cXML status differ',
      [' http 3', ' http 4', ' http 5', 'http status 4', 'http status 5'],
      ['cxml status', 'cxml 2', 'status element', 'with cxml', 'inside cxml'],
    ),
  ],
} satisfies Readonly<Record<string, readonly Rule[]>>;

/** A body in words: never quoted, since nobody knows what it holds. */
function bodyInWords(body: string): string {
  const trimmed = body.trim();
  if (trimmed === '') return 'The answer has no body';
  if (body.startsWith('\ufeff')) return 'The answer starts with a byte order mark';
  if (/^[[{]/.test(trimmed)) return 'The answer looks like JSON, not cXML';
  if (trimmed.startsWith('<')) return 'The answer is XML or HTML, not cXML';
  return `The answer is text of ${trimmed.length} ${trimmed.length === 1 ? 'character' : 'characters'}, not cXML`;
}
