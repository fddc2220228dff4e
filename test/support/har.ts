/** The schema of an HTTP archive, version 1.2, as its specification gives it: what must be there, what may, and nothing else. */
import * as z from 'zod';

const comment = z.string().optional();
const named = z.strictObject({ name: z.string(), value: z.string(), comment });
const moment = z.iso.datetime({ offset: true });
const cookie = z.strictObject({
  name: z.string(),
  value: z.string(),
  path: z.string().optional(),
  domain: z.string().optional(),
  expires: moment.optional(),
  httpOnly: z.boolean().optional(),
  secure: z.boolean().optional(),
  comment,
});
const who = z.strictObject({ name: z.string(), version: z.string(), comment });
const size = z.int().min(-1);
const milliseconds = z.number().min(-1);

const request = z.strictObject({
  method: z.string().min(1),
  url: z.url(),
  httpVersion: z.string(),
  cookies: z.array(cookie),
  headers: z.array(named),
  queryString: z.array(named),
  postData: z.strictObject({ mimeType: z.string(), text: z.string(), comment }).optional(),
  headersSize: size,
  bodySize: size,
  comment,
});

const response = z.strictObject({
  status: z.int().min(0),
  statusText: z.string(),
  httpVersion: z.string(),
  cookies: z.array(cookie),
  headers: z.array(named),
  content: z.strictObject({
    size: z.int().min(0),
    compression: z.int().optional(),
    mimeType: z.string(),
    text: z.string().optional(),
    encoding: z.string().optional(),
    comment,
  }),
  redirectURL: z.string(),
  headersSize: size,
  bodySize: size,
  comment,
});

export const harSchema = z.strictObject({
  log: z.strictObject({
    version: z.literal('1.2'),
    creator: who,
    browser: who.optional(),
    pages: z
      .array(
        z.strictObject({
          startedDateTime: moment,
          id: z.string(),
          title: z.string(),
          pageTimings: z.strictObject({
            onContentLoad: milliseconds.optional(),
            onLoad: milliseconds.optional(),
            comment,
          }),
          comment,
        }),
      )
      .optional(),
    entries: z.array(
      z.strictObject({
        pageref: z.string().optional(),
        startedDateTime: moment,
        time: z.number().min(0),
        request,
        response,
        cache: z.strictObject({ beforeRequest: z.unknown(), afterRequest: z.unknown(), comment }).partial(),
        timings: z.strictObject({
          blocked: milliseconds.optional(),
          dns: milliseconds.optional(),
          connect: milliseconds.optional(),
          send: milliseconds,
          wait: milliseconds,
          receive: milliseconds,
          ssl: milliseconds.optional(),
          comment,
        }),
        serverIPAddress: z.string().optional(),
        connection: z.string().optional(),
        comment,
      }),
    ),
    comment,
  }),
});
