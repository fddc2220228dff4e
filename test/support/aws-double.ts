import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** What the double answers; `silence` keeps the connection and says nothing. */
export type DoubleAnswer =
  | { readonly status: number; readonly headers?: Record<string, string>; readonly body: string }
  | 'silence';

/** Answers by operation, as AWS names it; for plain HTTP services "GET /path". */
export type DoubleAnswers = Record<string, DoubleAnswer | ((body: string) => DoubleAnswer)>;

/** A server that speaks the wire formats of AWS: JSON 1.0 and 1.1 by X-Amz-Target, the query protocol by Action, and REST. */
export interface AwsDouble {
  readonly url: string;
  /** Every operation that was asked for, in order. */
  readonly asked: string[];
  /** Replaced by each test. An operation that is not there is answered as AWS answers one that it does not have. */
  answers: DoubleAnswers;
  /** How many connections are open. */
  readonly connections: () => number;
  readonly close: () => Promise<void>;
}

/** Starts a double on a free port of this computer. */
export async function startAwsDouble(answers: DoubleAnswers = {}): Promise<AwsDouble> {
  const asked: string[] = [];
  const server = createServer((request, response) => void answer(request, response));
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString('utf8');
    const operation = operationOf(request, body);
    asked.push(operation);
    const prepared =
      double.answers[operation] ?? double.answers['*'] ?? jsonError('UnknownOperationException', 400);
    const given = typeof prepared === 'function' ? prepared(body) : prepared;
    if (given === 'silence') return;
    response.writeHead(given.status, given.headers).end(given.body);
  }
  const open = new Set<Socket>();
  server.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const double: AwsDouble = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    answers,
    connections: () => open.size,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return double;
}

function operationOf(request: IncomingMessage, body: string): string {
  const target = request.headers['x-amz-target'];
  if (typeof target === 'string') return target.split('.').at(-1) ?? target;
  const action = new URLSearchParams(body).get('Action');
  return action ?? `${request.method} ${(request.url ?? '').split('?')[0]}`;
}

/** Every answer of AWS carries the ID of its request. */
const ofAws = { 'x-amzn-requestid': 'r' };

/** A JSON answer of a JSON service. */
export function json(value: unknown): DoubleAnswer {
  return {
    status: 200,
    headers: { ...ofAws, 'content-type': 'application/x-amz-json-1.0' },
    body: JSON.stringify(value),
  };
}

/** An error of a JSON service. */
export function jsonError(name: string, status = 400, message = name, headers = {}): DoubleAnswer {
  return {
    status,
    headers: { ...ofAws, 'content-type': 'application/x-amz-json-1.0', ...headers },
    body: JSON.stringify({ __type: `com.amazonaws#${name}`, message }),
  };
}

/** An answer of a query service (STS, IAM): the inner elements of its result. */
export function xml(action: string, inner: string): DoubleAnswer {
  return {
    status: 200,
    headers: { ...ofAws, 'content-type': 'text/xml' },
    body: `<${action}Response><${action}Result>${inner}</${action}Result><ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></${action}Response>`,
  };
}

/** An error of a query service. */
export function xmlError(code: string, status = 400, message = code, headers = {}): DoubleAnswer {
  return {
    status,
    headers: { ...ofAws, 'content-type': 'text/xml', ...headers },
    body: `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>r</RequestId></ErrorResponse>`,
  };
}

/** Who the double says that one is. */
export function caller(account: string, arn: string): DoubleAnswer {
  return xml('GetCallerIdentity', `<Arn>${arn}</Arn><UserId>U</UserId><Account>${account}</Account>`);
}
