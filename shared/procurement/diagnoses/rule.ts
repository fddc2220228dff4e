import type { DocumentFacts } from './document-facts.ts';
import type { Facts } from './facts.ts';

/** What points to an entry, and how strongly: 1 hints, 3 fits, 5 and more tells. */
export interface Hit {
  readonly weight: number;
  /** The evidence in words; never the content of a secret. */
  readonly words: string;
}

/** Looks at the facts and says what it saw, or nothing. */
export type Rule = (facts: Facts) => Hit | undefined;

/**
 * One of these phrases stands in a text; case and white space do not matter. What is quoted is the phrase as written
 * here, never the text around it.
 */
export function phrase(weight: number, ...phrases: readonly string[]): Rule {
  const wanted = phrases.map((words) => ({ words, lower: words.toLowerCase() }));
  return ({ texts }) => {
    for (const { flat, where } of texts)
      for (const { words, lower } of wanted)
        if (flat.includes(lower)) return { weight, words: `“${words}” in ${where}` };
    return undefined;
  };
}

/** A pattern that no phrase can say stands in a text: lower case, one space between words. It runs in linear time. */
export function pattern(weight: number, words: string, wanted: RegExp): Rule {
  return ({ texts }) => {
    const text = texts.find(({ flat }) => wanted.test(flat));
    return text && { weight, words: `${words} (${text.where})` };
  };
}

/**
 * Somebody says it in their own words: one of each group stands within two sentences or lines. Alternatives are lower
 * case; with a space around them they are whole words.
 */
export function together(weight: number, words: string, ...groups: readonly (readonly string[])[]): Rule {
  return ({ texts }) => {
    const text = texts.find(({ passages }) =>
      passages.some((passage) => groups.every((group) => group.some((one) => passage.includes(one)))),
    );
    return text && { weight, words: `${text.where}: ${words}` };
  };
}

/** The cXML Status of a document has one of these codes. */
export function status(weight: number, ...codes: readonly string[]): Rule {
  return ({ documents }) => {
    const found = documents.find((one) => one.status && codes.includes(one.status.code));
    return found?.status && { weight, words: `cXML status ${found.status.code} in ${found.where}` };
  };
}

/** A text names a status: "Setup request failed: 401", "status code 401", "401 Unauthorized". */
export function namedStatus(weight: number, code: string, name: string): Rule {
  const number = `(?<![0-9.])${code}(?![0-9])`;
  const wanted = new RegExp(
    `(?:status|code|error|failed|response|http/[0-9.]{1,3}|cxml)[^a-z0-9]{1,6}(?:code[^a-z0-9]{1,6})?${number}|${number}[^a-z0-9]{1,4}${name}`,
  );
  return pattern(weight, `status ${code}`, wanted);
}

/** The HTTP answer has one of these statuses. */
export function httpStatus(weight: number, ...statuses: readonly number[]): Rule {
  return ({ http }) =>
    http && statuses.includes(http.status) ? { weight, words: `HTTP ${http.status}` } : undefined;
}

/** A finding with one of these codes that is more than a note. */
export function finding(weight: number, ...codes: readonly string[]): Rule {
  return ({ findings }) => {
    const found = findings.find((one) => one.severity !== 'note' && codes.includes(one.code));
    return found && { weight, words: `Line ${found.line}: ${found.message}` };
  };
}

/** Something about one document. */
export function document(
  weight: number,
  see: (one: DocumentFacts, facts: Facts) => string | undefined,
): Rule {
  return (facts) => {
    for (const one of facts.documents) {
      const words = see(one, facts);
      if (words !== undefined) return { weight, words };
    }
    return undefined;
  };
}

/** The first of several rules that sees something: ways to see the same thing count once. */
export function either(...rules: readonly Rule[]): Rule {
  return (facts) => {
    for (const rule of rules) {
      const hit = rule(facts);
      if (hit) return hit;
    }
    return undefined;
  };
}

/** A rule that counts only where another sees something too. */
export function given(condition: Rule, rule: Rule): Rule {
  return (facts) => (condition(facts) ? rule(facts) : undefined);
}

/** A quotation of at most 60 characters. */
export function quoted(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return `“${flat.length > 60 ? `${flat.slice(0, 59)}…` : flat}”`;
}
