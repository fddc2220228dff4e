import type { ProcurementSystem } from '../rehearsal/events.ts';

/**
 * The fields that a person fills in and what can be wrong with a value. A problem never keeps a value from being saved:
 * it is said at the field, and the steps that need the value stay open.
 */

/** Fields by the name they have in an integration; `secret` is kept apart from it. */
export type FieldId =
  | 'name'
  | 'description'
  | 'anid'
  | 'awsAccountId'
  | 'managementAccountId'
  | 'punchoutUrl'
  | 'orderUrl'
  | 'buyerDomain'
  | 'buyerIdentity'
  | 'supplierDomain'
  | 'supplierIdentity'
  | 'ssoPortalUrl'
  | 'goLiveOn'
  | 'buyerId'
  | 'supplierId'
  | 'billingEntity'
  | 'secret';

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

const labels: Readonly<Record<string, string | Readonly<Record<ProcurementSystem, string>>>> = {
  name: 'Name',
  description: 'Description',
  anid: 'SAP Ariba Network ID (ANID)',
  enableRedirect: 'Enable redirect',
  mode: 'Test mode',
  awsAccountId: 'AWS account ID',
  inOrganization: 'Part of an AWS organization',
  managementAccountId: 'Management account ID',
  punchoutUrl: 'Punchout URL',
  orderUrl: 'Purchase order URL',
  buyerDomain: 'Buyer domain',
  buyerIdentity: 'Buyer identity',
  supplierDomain: 'Supplier domain',
  supplierIdentity: 'Supplier identity',
  ssoPortalUrl: 'Single sign-on address',
  goLiveOn: 'Go-live date',
  buyerId: { coupa: 'Buyer ID', ariba: 'Buyer ANID' },
  supplierId: { coupa: 'Supplier ID', ariba: 'Supplier ANID' },
  billingEntity: 'Billing entity (Seller of Record)',
  billingEntities: 'Billing entities (Seller of Record)',
  enabled: 'PunchOut status',
  secret: 'Shared secret',
};

/** The field's label, as AWS Marketplace's screens say it where they do. */
export function fieldLabel(system: ProcurementSystem, field: string): string {
  const label = labels[field];
  if (label === undefined) return field;
  return typeof label === 'string' ? label : label[system];
}

/** What is wrong with what was typed, the worst first; empty where nothing is. An empty value is judged only if `required`. */
export function problemsOf(
  field: FieldId,
  value: string,
  options: { readonly system: ProcurementSystem; readonly required?: boolean },
): readonly FieldProblem[] {
  const label = fieldLabel(options.system, field);
  if (value.trim() === '') return blankProblems(value, label, options.required === true);
  const all = [
    ...textProblems(field, value, label),
    ...(rules[kindOf(field, options.system)]?.(value, label) ?? []),
  ];
  return [
    ...all.filter(({ severity }) => severity === 'error'),
    ...all.filter(({ severity }) => severity === 'warning'),
  ];
}

function blankProblems(value: string, label: string, required: boolean): readonly FieldProblem[] {
  if (value === '') return required ? [error('empty', `${label} is empty.`, 'Enter it.')] : [];
  return [
    error(
      'only-spaces',
      `${label} holds only spaces or line breaks.`,
      'Enter the value, or clear the field.',
    ),
  ];
}

type Kind = 'text' | 'account' | 'anid' | 'url' | 'domain' | 'identity' | 'day' | 'secret';

function kindOf(field: FieldId, system: ProcurementSystem): Kind {
  const ids = system === 'ariba' ? 'anid' : 'identity';
  switch (field) {
    case 'awsAccountId':
    case 'managementAccountId':
      return 'account';
    case 'anid':
      return 'anid';
    case 'buyerId':
    case 'supplierId':
      return ids;
    case 'punchoutUrl':
    case 'orderUrl':
    case 'ssoPortalUrl':
      return 'url';
    case 'buyerDomain':
    case 'supplierDomain':
      return 'domain';
    case 'buyerIdentity':
    case 'supplierIdentity':
      return 'identity';
    case 'goLiveOn':
      return 'day';
    case 'secret':
      return 'secret';
    case 'name':
    case 'description':
    case 'billingEntity':
      return 'text';
  }
}

/** Longest values that make sense. AWS's own bound for identifiers is 1,024; the others are ours. */
const longest: Readonly<Record<Kind, number>> = {
  text: 1000,
  account: 100,
  anid: 100,
  url: 2048,
  domain: 255,
  identity: 1024,
  day: 100,
  secret: 1024,
};

/** What is wrong with any text: bullets, line breaks, a script, spaces at the ends, too much of it. */
function textProblems(field: FieldId, value: string, label: string): readonly FieldProblem[] {
  const found: FieldProblem[] = [];
  const kind = field === 'description' ? undefined : kindOf(field, 'coupa');
  if (/[•●∙⁎＊]{2,}|\*{4,}/u.test(value))
    found.push(
      error(
        'copied-bullets',
        `${label} holds the dots or stars that a screen shows instead of the value.`,
        'Show the value on that screen first, then copy it; or copy it from where it was created.',
      ),
    );
  if (field !== 'description' && /[\r\n\u2028\u2029]/u.test(value.trim()))
    found.push(error('line-break', `${label} has a line break in it.`, 'Enter it as one line.'));
  if (hasHiddenCharacter(value))
    found.push(
      error(
        'hidden-character',
        `${label} holds a character that cannot be seen, such as a zero-width space or a control character.`,
        'Type the value by hand, or copy it again from its source.',
      ),
    );
  if (/<\s*\/?\s*(script|img|iframe|svg|a|body|html)\b/iu.test(value) || /^\s*javascript:/iu.test(value))
    found.push(
      error(
        'markup',
        `${label} holds HTML or a script.`,
        'Enter the value as plain text, as the screen shows it.',
      ),
    );
  const limit = kind === undefined ? 10_000 : longest[kind];
  if (value.length > limit)
    found.push(
      error(
        'too-long',
        `${label} has ${value.length.toLocaleString('en-US')} characters; at most ${limit.toLocaleString('en-US')} make sense here.`,
        'Look whether more than the value was copied.',
      ),
    );
  if (value !== value.trim())
    found.push(
      (field === 'secret' || kind === 'text' || kind === undefined ? warning : error)(
        'outer-space',
        `${label} begins or ends with a space or a line break.`,
        'Remove it: the other side compares exactly.',
      ),
    );
  return found;
}

/** Control and format characters that no value has; tab and line ends are said elsewhere. */
function hasHiddenCharacter(value: string): boolean {
  return /[\p{Cc}\p{Cf}]/u.test(value.replaceAll(/[\t\r\n]/g, ''));
}

const rules: Partial<Record<Kind, (value: string, label: string) => readonly FieldProblem[]>> = {
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

function error(code: string, message: string, hint: string): FieldProblem {
  return { code, severity: 'error', message, hint };
}

function warning(code: string, message: string, hint: string): FieldProblem {
  return { code, severity: 'warning', message, hint };
}
