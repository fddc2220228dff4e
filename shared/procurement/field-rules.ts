/** Rules for the kinds of values that the fields of an integration take. */

/**
 * What is wrong with a value. `error`: it cannot be right. `warning`: it may be right and looks wrong. `code` is stable;
 * `message` says what is wrong, `hint` what to do.
 */
export interface FieldProblem {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly hint: string;
}

/** What a field takes. */
export type Kind = 'text' | 'account' | 'anid' | 'url' | 'domain' | 'identity' | 'day' | 'secret';

/** What each kind of value has to be, beyond what holds for every text. */
export const kindRules: Partial<Record<Kind, (value: string, label: string) => readonly FieldProblem[]>> = {
  account: (value, label) => {
    const digits = value.trim();
    if (/^\d{12}$/.test(digits)) return [];
    if (/^\d{4}[- ]\d{4}[- ]\d{4}$/.test(digits))
      return [error('separators', `${label} has separators in it.`, 'Enter the 12 digits alone.')];
    if (/^\d+$/.test(digits))
      return [
        error(
          'account-digits',
          `${label} has ${digits.length} digits; an AWS account ID has 12.`,
          'Copy it again from the account menu of the AWS console.',
        ),
      ];
    return [
      error(
        'not-an-account',
        `${label} is not an AWS account ID: that is 12 digits.`,
        'Copy it from the account menu of the AWS console.',
      ),
    ];
  },
  anid: (value, label) => {
    const id = value.trim();
    if (/^AN\d{11,12}$/.test(id)) return [];
    if (/^AN\d{11,12}-T$/.test(id))
      return [
        warning(
          'test-anid',
          `${label} ends in -T: it is the ID of a test account.`,
          'Use it in the test realm only. The ID of the production account has no -T.',
        ),
      ];
    if (/^an\d{11,12}(-t)?$/i.test(id))
      return [
        error(
          'anid-case',
          `${label} has small letters; Ariba writes AN and -T in capitals.`,
          `Enter ${id.toUpperCase()}.`,
        ),
      ];
    const digits = /^AN(\d+)(-T)?$/i.exec(id)?.[1];
    if (digits !== undefined)
      return [
        error(
          'anid-digits',
          `${label} has ${digits.length} digits after AN; an ANID has 11 or 12.`,
          'Copy it again: SAP Business Network shows it beside the company name.',
        ),
      ];
    return [
      error(
        'not-an-anid',
        `${label} is not an ANID: that is AN and 11 or 12 digits, and -T for a test account.`,
        'Copy it from SAP Business Network, where it stands beside the company name.',
      ),
    ];
  },
  url: urlProblems,
  domain: (value, label) =>
    /[\s/:]/u.test(value.trim())
      ? [
          error(
            'not-a-domain',
            `${label} is not a credential domain: that is one word such as NetworkID or DUNS.`,
            'Copy it from Purchase information. It is not a web address.',
          ),
        ]
      : [],
  identity: (value, label) =>
    /\s/u.test(value.trim())
      ? [error('inner-space', `${label} has a space in it; AWS Marketplace takes none.`, 'Copy it again.')]
      : [],
  day: (value, label) => {
    const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value.trim()) ?? [];
    const real =
      year !== undefined &&
      new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)))
        .toISOString()
        .startsWith(value.trim());
    return real
      ? []
      : [error('not-a-day', `${label} is not a date.`, 'Enter it as year-month-day, such as 2027-01-15.')];
  },
  secret: (value, label) => {
    const found: FieldProblem[] = [];
    if (value.trim().length < 8)
      found.push(
        warning(
          'short-secret',
          `${label} has only ${value.trim().length} characters.`,
          'Look whether all of it was copied. A long random secret is safer.',
        ),
      );
    if (/\s/u.test(value.trim()) && !/[\r\n]/u.test(value))
      found.push(warning('inner-space', `${label} has a space in it.`, 'Look whether it belongs there.'));
    return found;
  },
};

function urlProblems(value: string, label: string): readonly FieldProblem[] {
  const text = value.trim();
  const found: FieldProblem[] = [];
  if (/^http:\/\//i.test(text))
    found.push(
      error(
        'not-https',
        `${label} begins with http; it has to be https.`,
        'Copy it again. Without https, the secret would travel in the open.',
      ),
    );
  else if (!/^https:\/\//i.test(text))
    found.push(
      error(
        'not-a-url',
        `${label} is not a web address: it has to begin with https://.`,
        'Copy the whole address.',
      ),
    );
  if (!URL.canParse(text)) {
    if (found.length === 0)
      found.push(error('not-a-url', `${label} is not a whole web address.`, 'Copy it again.'));
    return found;
  }
  const { username, password, hash, search } = new URL(text);
  if (username !== '' || password !== '')
    found.push(
      error(
        'sign-in-in-url',
        `${label} holds a user name or a password in front of the host.`,
        'Remove everything between // and @.',
      ),
    );
  if (search.indexOf('?', 1) > 0)
    found.push(
      error(
        'two-question-marks',
        `${label} has two question marks.`,
        'Join what comes after the second one by & instead.',
      ),
    );
  if (/\s/u.test(text)) found.push(error('inner-space', `${label} has a space in it.`, 'Copy it again.'));
  if (hash !== '')
    found.push(
      warning(
        'fragment',
        `${label} has a part behind #, which is never sent.`,
        'Look whether the address was copied from the right place.',
      ),
    );
  return found;
}

/** It cannot be right. */
export function error(code: string, message: string, hint: string): FieldProblem {
  return { code, severity: 'error', message, hint };
}

/** It may be right and looks wrong. */
export function warning(code: string, message: string, hint: string): FieldProblem {
  return { code, severity: 'warning', message, hint };
}
