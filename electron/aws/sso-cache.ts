/** The sign-in tokens that `aws sso login` keeps. Read only: refreshing them is left to the AWS CLI, which owns the cache. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import type { AwsOutside } from './outside.ts';

const tokenSchema = z.object({ accessToken: z.string().min(1), expiresAt: z.string() });

/** A token and its end in milliseconds since 1970; or why there is none. The token is a secret. */
export type SsoToken =
  | { readonly state: 'found'; readonly accessToken: string; readonly expires: number }
  | { readonly state: 'missing' | 'unreadable' };

/**
 * The token of a sign-in session: the one that this program holds while it lasts, else the one in the cache of the AWS CLI.
 * @param key the sso-session's name, or in the old form the start URL: the cache file is named by its SHA-1
 */
export function readSsoToken({ home, held, now }: AwsOutside, key: string): SsoToken {
  const own = held?.signIns.get(key);
  return own !== undefined && own.expires > now() ? { state: 'found', ...own } : cachedToken(home, key);
}

function cachedToken(home: string, key: string): SsoToken {
  const name = `${createHash('sha1').update(key).digest('hex')}.json`;
  try {
    const parsed = tokenSchema.safeParse(
      JSON.parse(readFileSync(path.join(home, '.aws', 'sso', 'cache', name), 'utf8')),
    );
    // Older versions of the AWS CLI wrote "2020-01-01T00:00:00UTC".
    const expires = parsed.success ? Date.parse(parsed.data.expiresAt.replace(/UTC$/, 'Z')) : Number.NaN;
    if (!parsed.success || Number.isNaN(expires)) return { state: 'unreadable' };
    return { state: 'found', accessToken: parsed.data.accessToken, expires };
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return { state: missing ? 'missing' : 'unreadable' };
  }
}
