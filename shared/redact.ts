import { maskSecrets, maskText } from './cxml/mask.ts';

/** What only this computer knows of itself. */
export interface Redactions {
  /** The person's home folder, which says who they are. Empty where there is none. */
  readonly home: string;
}

/** What is taken out, and what stands there instead; the order matters where one form holds another. */
const forms: readonly (readonly [what: RegExp, instead: string])[] = [
  // A header goes to the end of its line, or of its JSON text.
  [
    /\b((?:set-)?cookie|authorization|x-amz-security-token)(["']?\s*[:=]\s*["']?)[^"'\r\n]+/gi,
    `$1$2${maskText}`,
  ],
  // Names as the AWS CLI, the SDKs and AWS's answers write them.
  [
    /(secret_?access_?key|session_?token|security_?token|shared_?secret|password|passphrase|client_?secret|refresh_?token|access_?token)(["']?\s*[:=]\s*["']?)[^\s"',;&<>]+/gi,
    `$1$2${maskText}`,
  ],
  [/<(SecretAccessKey|SessionToken)>[^<]*/g, `<$1>${maskText}`],
  [/\b(AKIA|ASIA)[A-Z0-9]{12,}\b/g, `$1${maskText}`],
  // A session token is a long base64 text; nothing that a log needs is.
  [/[A-Za-z0-9+/]{100,}={0,2}/g, maskText],
  // A secret access key by itself: forty characters of base64 that are no hexadecimal digest.
  [/(?<![A-Za-z0-9+/=_.-])(?=[A-Za-z0-9+/]*[G-Zg-z+/])[A-Za-z0-9+/]{40}(?![A-Za-z0-9+/=_.-])/g, maskText],
  // The token that guards the simulator's ports.
  [/(https?:\/\/(?:127\.0\.0\.1|localhost|\[::1\]):\d+\/)[\w-]{16,}/g, `$1${maskText}`],
  [/[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g, `${maskText}@${maskText}`],
];

/**
 * Removes from a text what must not leave this computer with a log, a crash report or diagnostics: shared secrets, AWS keys and
 * tokens, cookies, e-mail addresses and the name of the home folder. Rather takes too much than too little.
 */
export function redact(text: string, { home }: Redactions): string {
  const masked = forms.reduce((now, [what, instead]) => now.replace(what, instead), maskSecrets(text, []));
  return homeForms(home).reduce((now, form) => now.replaceAll(form, '~'), masked);
}

/** A path as it stands in text, in JSON and in an address. A home as short as `/` would match everywhere. */
function homeForms(home: string): string[] {
  if (home.length < 3) return [];
  const slashed = home.replaceAll('\\', '/');
  const forms = [home, home.replaceAll('\\', '\\\\'), slashed, encodeURI(slashed), encodeURIComponent(home)];
  return [...new Set(forms)];
}
