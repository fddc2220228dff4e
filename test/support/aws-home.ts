import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { AwsOutside } from '../../electron/aws/outside.ts';

/** A home folder with AWS files of a test, and the time that its expiries are judged by. */
export interface AwsHome extends AwsOutside {
  readonly configFile: string;
  readonly credentialsFile: string;
}

/** Files of a home folder; `tokens` are kept sign-ins by the sso-session's name or start URL. */
export interface AwsHomeFiles {
  readonly config?: string | Uint8Array;
  readonly credentials?: string | Uint8Array;
  readonly tokens?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

/** Noon of 31 January 2026. */
const noon = Date.parse('2026-01-31T12:00:00Z');

/** Makes a home folder in the temporary folder; whoever makes it removes it. */
export function awsHome(files: AwsHomeFiles): AwsHome {
  const home = mkdtempSync(path.join(os.tmpdir(), 'workbench-aws-'));
  const folder = path.join(home, '.aws');
  mkdirSync(path.join(folder, 'sso', 'cache'), { recursive: true });
  const configFile = path.join(folder, 'config');
  const credentialsFile = path.join(folder, 'credentials');
  if (files.config !== undefined) writeFileSync(configFile, files.config);
  if (files.credentials !== undefined) writeFileSync(credentialsFile, files.credentials);
  for (const [key, token] of Object.entries(files.tokens ?? {})) {
    const name = `${createHash('sha1').update(key).digest('hex')}.json`;
    writeFileSync(
      path.join(folder, 'sso', 'cache', name),
      typeof token === 'string' ? token : JSON.stringify(token),
    );
  }
  return {
    env: files.env ?? {},
    home,
    platform: process.platform,
    now: () => noon,
    configFile,
    credentialsFile,
  };
}
