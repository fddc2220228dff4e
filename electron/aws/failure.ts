/**
 * Errors of the SDK and of the network in words. Texts of AWS are never passed on: that of a wrong signature repeats the session
 * token. What is taken out of them are names of actions and the caller's ARN.
 */
import type { AppError } from '../../shared/errors.ts';

/** What was being done when it went wrong. */
export interface Attempt {
  /** Service and call, as in "Organizations DescribeOrganization". */
  readonly call: string;
  /** The permission that the call needs, as in "organizations:DescribeOrganization". */
  readonly permission: string;
  /** The profile, for commands that the person can run. */
  readonly profile: string;
  /** The limit after which the call was given up, in milliseconds. */
  readonly timeoutMs: number;
}

/** The parts of an error that are looked at; the SDK and Node give more. */
interface Parts {
  readonly name: string;
  readonly code: string;
  readonly message: string;
  readonly status: number | undefined;
  /** Every answer of AWS carries the ID of its request; that of a proxy or a sign-in page does not. */
  readonly hasRequestId: boolean;
  readonly host: string | undefined;
  readonly serverDate: number | undefined;
}

/** Why AWS was not reached or did not answer as asked, and what to do. `now` is milliseconds since 1970. */
export function explainFailure(error: unknown, attempt: Attempt, now: number): AppError {
  const parts = partsOf(error);
  for (const rule of rules) {
    const found = rule(parts, attempt, now);
    if (found !== undefined) return found;
  }
  const status = parts.status === undefined ? '' : ` (HTTP ${parts.status})`;
  return {
    code: 'aws-error',
    message: `${attempt.call} failed: ${plainName(parts.name)}${status}.`,
    hint: 'Retry. If it stays, look the name up in the service’s documentation.',
  };
}

/** Whether the failure says that the credentials themselves are no good, whatever was asked. */
export function isCredentialFailure({ code }: Pick<AppError, 'code'>): boolean {
  return ['credentials-invalid', 'credentials-expired'].includes(code);
}

type Rule = (parts: Parts, attempt: Attempt, now: number) => AppError | undefined;

const rules: readonly Rule[] = [
  function givenUp({ name, code }, { call, timeoutMs }) {
    if (name !== 'TimeoutError' && !['ETIMEDOUT', 'ESOCKETTIMEDOUT'].includes(code)) return undefined;
    return {
      code: 'timed-out',
      message: `${call} got no answer within ${timeoutMs / 1000} seconds.`,
      hint: 'A firewall that drops requests looks like this. Check the network and the proxy (HTTPS_PROXY), then retry.',
    };
  },
  function cancelled({ name }, { call }) {
    if (name !== 'AbortError') return undefined;
    return { code: 'cancelled', message: `${call} was cancelled.`, hint: 'Run the check again.' };
  },
  function nameNotFound({ code, host }) {
    if (!['ENOTFOUND', 'EAI_AGAIN'].includes(code)) return undefined;
    return {
      code: 'dns-failure',
      message: `The name of the server${host === undefined ? '' : ` ${host}`} was not found (${code}).`,
      hint: 'Check the network connection, the VPN and AWS_ENDPOINT_URL, then retry.',
    };
  },
  function notConnected({ code }, { call }) {
    if (!['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'ECONNRESET', 'EPIPE'].includes(code))
      return undefined;
    const refused = code === 'ECONNREFUSED';
    return {
      code: refused ? 'connection-refused' : 'no-network',
      message: `${call}: ${refused ? 'the connection was refused' : 'the connection failed'} (${code}).`,
      hint: 'Check the network connection, the proxy (HTTPS_PROXY) and AWS_ENDPOINT_URL, then retry.',
    };
  },
  function certificate({ code }) {
    if (!/^(CERT_|ERR_TLS|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO)/.test(code)) return undefined;
    return {
      code: 'certificate-not-trusted',
      message: `The certificate of the server is not trusted (${code}).`,
      hint: 'Where a company proxy inspects connections, name the file of its certificate authority in AWS_CA_BUNDLE.',
    };
  },
  function proxy({ status }) {
    if (status !== 407) return undefined;
    return {
      code: 'proxy-refused',
      message: 'The proxy asks for a user and a password (HTTP 407).',
      hint: 'Write them into HTTPS_PROXY as http://USER:PASSWORD@HOST:PORT, or name AWS in NO_PROXY.',
    };
  },
  function notAws({ status, hasRequestId }, { call }) {
    if (status === undefined || hasRequestId) return undefined;
    return {
      code: 'not-aws',
      message: `${call}: something else than AWS answered (HTTP ${status}), such as a proxy, a firewall or a sign-in page of the network.`,
      hint: 'Open a web page to see whether the network asks for a sign-in; have the proxy allow *.amazonaws.com and *.api.aws.',
    };
  },
  function badAddress({ code }) {
    if (code !== 'ERR_INVALID_URL') return undefined;
    return {
      code: 'address-malformed',
      message: 'An address in HTTPS_PROXY, HTTP_PROXY or AWS_ENDPOINT_URL is none.',
      hint: 'Write it as http://HOST:PORT.',
    };
  },
  function skew({ name, message, serverDate }, _attempt, now) {
    const named = ['RequestTimeTooSkewed', 'RequestExpired', 'RequestInTheFuture'].includes(name);
    if (!named && !/Signature (expired|not yet current)/i.test(message)) return undefined;
    const minutes = serverDate === undefined ? 0 : Math.round((now - serverDate) / 60_000);
    const by =
      minutes === 0 ? '' : ` by about ${Math.abs(minutes)} minutes (${minutes > 0 ? 'fast' : 'slow'})`;
    return {
      code: 'clock-skew',
      message: `AWS refuses the request because of its time: the clock of this computer is wrong${by}.`,
      hint: 'Set the clock, best automatically, then retry.',
    };
  },
  function throttled({ name, status }, { call }) {
    if (status !== 429 && !/Throttl|TooManyRequests|RequestLimitExceeded|SlowDown/.test(name))
      return undefined;
    return {
      code: 'throttled',
      message: `${call}: AWS gets too many requests from this account at the moment.`,
      hint: 'Wait a minute, then retry.',
    };
  },
  function expired({ name }, { profile }) {
    if (!/^ExpiredToken/.test(name)) return undefined;
    return {
      code: 'credentials-expired',
      message: 'AWS says that the credentials have expired.',
      hint: `Sign in again (for IAM Identity Center: aws sso login --profile ${profile}), then retry.`,
    };
  },
  function invalid({ name }, { profile }) {
    const names = [
      'InvalidClientTokenId',
      'UnrecognizedClientException',
      'SignatureDoesNotMatch',
      'InvalidSignatureException',
      'IncompleteSignature',
      'AuthFailure',
      'InvalidAccessKeyId',
      'MissingAuthenticationToken',
      'MissingAuthenticationTokenException',
    ];
    if (!names.includes(name)) return undefined;
    return {
      code: 'credentials-invalid',
      message: `AWS does not accept the credentials of ${profile} (${name}).`,
      hint: 'The key was deleted, is inactive, or a character of it is missing. Compare it in IAM, then retry.',
    };
  },
  function mfa({ name, message }) {
    if (!/^AccessDenied/.test(name) || !/MultiFactorAuthentication/.test(message)) return undefined;
    return {
      code: 'mfa-refused',
      message: 'AWS refuses the code of the MFA device.',
      hint: 'Wait for the next code, each counts once, then retry.',
    };
  },
  function denied({ name, message, status }, { call, permission }) {
    if (status !== 403 && !/^(AccessDenied|UnauthorizedOperation|NotAuthorized)/.test(name)) return undefined;
    const named = /not authorized to perform: ([a-z0-9-]+:\w+)/i.exec(message)?.[1] ?? permission;
    const explicit = /explicit deny/i.test(message);
    return {
      code: 'access-denied',
      message: `These permissions do not allow ${call}${explicit ? ': a policy denies it expressly' : ''}.`,
      hint: `Ask an administrator of the account for ${named}, or use a profile that has it.`,
    };
  },
  function theirs({ status }, { call }) {
    if (status === undefined || status < 500) return undefined;
    return {
      code: 'aws-unavailable',
      message: `${call}: AWS answers with an error of its own (HTTP ${status}).`,
      hint: 'Look at health.aws.amazon.com, and retry later.',
    };
  },
];

/** The HTTP status of the answer that became this error; undefined where there was none. */
export function httpStatusOf(error: unknown): number | undefined {
  const status =
    property(property(error, '$metadata'), 'httpStatusCode') ??
    property(property(error, '$response'), 'statusCode');
  return typeof status === 'number' ? status : undefined;
}

const requestIdHeaders = ['x-amzn-requestid', 'x-amzn-request-id', 'x-amz-request-id'];

function partsOf(error: unknown): Parts {
  const chain = [error, property(error, 'cause'), ...list(property(error, 'errors'))];
  const code = chain.map((one) => property(one, 'code')).find((one) => typeof one === 'string');
  const response = property(error, '$response');
  const headers = property(response, 'headers');
  const date = property(headers, 'date');
  const serverDate = typeof date === 'string' ? Date.parse(date) : Number.NaN;
  const host = property(error, 'hostname');
  return {
    name: text(property(error, 'name')),
    code: text(code),
    message: text(property(error, 'message')),
    status: httpStatusOf(error),
    hasRequestId: requestIdHeaders.some((name) => property(headers, name) !== undefined),
    host: typeof host === 'string' && /^[\w.-]{1,253}$/.test(host) ? host : undefined,
    serverDate: Number.isNaN(serverDate) ? undefined : serverDate,
  };
}

/** The names of errors come from AWS's answer: one that is no name is not shown. */
function plainName(name: string): string {
  return /^[A-Za-z][\w.]{0,79}$/.test(name) ? name : 'an error without a name';
}

function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
