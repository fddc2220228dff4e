/** What the person's AWS files and environment offer to sign requests with. Never carries key material. */
import * as z from 'zod';

/**
 * Where a profile's credentials come from. `none`: the profile has settings but no credentials. `login` is `aws login`, whose
 * cache is read by the AWS CLI alone.
 */
export const profileKindSchema = z.enum([
  'keys',
  'session-keys',
  'sso-session',
  'sso',
  'assume-role',
  'credential-process',
  'web-identity',
  'environment',
  'login',
  'none',
]);
export type ProfileKind = z.infer<typeof profileKindSchema>;

/**
 * What is wrong with a profile or with one of the files. `broken` means that no credentials can come of it; `note` that another
 * tool reads it differently or that it will surprise. `line` counts from 1; absent where the whole file is meant.
 */
export const profileProblemSchema = z.object({
  code: z.string(),
  severity: z.enum(['broken', 'note']),
  file: z.string(),
  line: z.number().int().positive().optional(),
  message: z.string(),
  fix: z.string(),
});
export type ProfileProblem = z.infer<typeof profileProblemSchema>;

/**
 * One source of credentials. `expires` is an ISO time, of the sign-in (IAM Identity Center) or of the keys where a tool wrote it
 * beside them; `expired` is judged when the list was read. `roleArn`, `accountId` and `sourceProfile` are what the file says.
 * `canSignIn`: signing in to IAM Identity Center is what gives this profile its credentials.
 */
export const profileSchema = z.object({
  name: z.string(),
  source: z.enum(['file', 'environment', 'pasted']),
  kind: profileKindSchema,
  region: z.string().optional(),
  file: z.string().optional(),
  line: z.number().int().positive().optional(),
  accountId: z.string().optional(),
  roleArn: z.string().optional(),
  sourceProfile: z.string().optional(),
  credentialSource: z.string().optional(),
  hasExternalId: z.boolean(),
  mfaSerial: z.string().optional(),
  ssoSession: z.string().optional(),
  ssoStartUrl: z.string().optional(),
  canSignIn: z.boolean(),
  expires: z.string().optional(),
  expired: z.boolean(),
  problems: z.array(profileProblemSchema),
});
export type Profile = z.infer<typeof profileSchema>;

/** The name under which the credentials of the environment variables are listed. */
export const environmentName = 'environment variables';

/** The name under which keys are listed that the person pasted. */
export const pastedName = 'pasted keys';

/**
 * Everything found. `problems` are those that belong to no profile, such as an unreadable file. `selected` is what is used where
 * nobody chooses: the environment's keys, AWS_PROFILE or `default`; `selectedBy` says why.
 */
export const profileListSchema = z.object({
  profiles: z.array(profileSchema),
  problems: z.array(profileProblemSchema),
  configFile: z.string(),
  credentialsFile: z.string(),
  selected: z.string().optional(),
  selectedBy: z.enum(['environment', 'AWS_PROFILE', 'default']).optional(),
});
export type ProfileList = z.infer<typeof profileListSchema>;
