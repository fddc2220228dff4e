import { locale } from '../format/locale.ts';
import type { ProcurementSystem } from '../rehearsal/systems.ts';
import { error, type FieldProblem, type Kind, kindRules, warning } from './field-rules.ts';

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
    ...(kindRules[kindOf(field, options.system)]?.(value, label) ?? []),
  ];
  return [
    ...all.filter(({ severity }) => severity === 'error'),
    ...all.filter(({ severity }) => severity === 'warning'),
  ];
}

/** The problems of one severity in words, as a field shows them; empty where there is none. */
export function saidOf(problems: readonly FieldProblem[], severity: FieldProblem['severity']): string {
  return problems
    .filter((problem) => problem.severity === severity)
    .map(({ message, hint }) => `${message} ${hint}`)
    .join(' ');
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
        `${label} has ${value.length.toLocaleString(locale())} characters; at most ${limit.toLocaleString(locale())} make sense here.`,
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
