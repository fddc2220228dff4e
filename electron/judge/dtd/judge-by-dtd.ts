import type { CxmlFinding } from '../../../shared/cxml/finding.ts';
import type { DtdVerdict } from '../../../shared/cxml/judgement.ts';
import type { Reading } from '../../../shared/cxml/read.ts';
import { childrenOf, positionAt, type XmlElement } from '../../../shared/cxml/tree.ts';
import type { DtdFile, DtdLibrary } from './library.ts';
import { moduleOf } from './module-of.ts';
import type { DtdValidation } from './validator.ts';

/**
 * The official DTDs' word on a document: by the version of its DOCTYPE where that is at hand, and by the newest. Empty
 * where the document is no well-formed cXML: there is nothing for a DTD to judge.
 */
export async function judgeByDtd(
  reading: Reading,
  library: DtdLibrary,
  validation: DtdValidation,
): Promise<DtdVerdict[]> {
  const root = reading.parsed?.root;
  if (!root || reading.type === 'not-cxml') return [];
  const module = moduleOf(root);
  const newest = library.versions.at(-1);
  const own = library.versions.find((version) => version === reading.version);
  const files = [...new Set([own, newest])].flatMap((version) =>
    version === undefined ? [] : (library.find(version, module) ?? []),
  );
  const verdicts: DtdVerdict[] = [];
  for (const file of files) verdicts.push(await verdictOf(reading.text, root, file, validation));
  return verdicts;
}

async function verdictOf(
  text: string,
  root: XmlElement,
  { version, module, file }: DtdFile,
  validation: DtdValidation,
): Promise<DtdVerdict> {
  const answer = await validation.validate(text, file);
  if (!answer.ok) {
    const { code, message, hint } = answer.error;
    // Not judged is not invalid: the built-in grammar's word stands.
    return {
      version,
      module,
      valid: true,
      findings: [
        { rule: 'dtd', severity: 'warning', code, path: '/', line: 1, column: 1, message, fix: hint },
      ],
    };
  }
  const { problems, more } = answer.value;
  const findings = problems.map(({ message, line, path }): CxmlFinding => {
    const element = elementAt(root, path);
    const position = element ? positionAt(text, element.offset) : { line: Math.max(1, line), column: 1 };
    return {
      rule: 'dtd',
      severity: 'error',
      code: codeOf(message),
      path,
      ...position,
      message: `${message.replace(/\s+/g, ' ')} (DTD ${version})`,
      fix: fixFor(message),
    };
  });
  const last = findings.at(-1);
  if (more > 0 && last)
    findings.push({
      ...last,
      code: 'more-findings',
      message: `${more} more of this kind (DTD ${version})`,
      fix: 'Correct the first ones; the others often go with them.',
    });
  return { version, module, valid: findings.length === 0, findings };
}

/** The element at libxml2's path, such as `/cXML/Request/OrderRequest/ItemOut[2]`. */
function elementAt(root: XmlElement, path: string): XmlElement | undefined {
  const [first, ...steps] = path.split('/').filter((step) => step !== '');
  let at: XmlElement | undefined = first === root.name ? root : undefined;
  for (const step of steps) {
    const [, name = '', index = '1'] = /^([^[\]]+)(?:\[(\d+)\])?$/.exec(step) ?? [];
    at = at && childrenOf(at, name)[Number(index) - 1];
  }
  return at;
}

function codeOf(message: string): string {
  if (/^No declaration for attribute/.test(message)) return 'unknown-attribute';
  if (/^No declaration for element/.test(message)) return 'unknown-element';
  if (/does not carry attribute/.test(message)) return 'missing-attribute';
  if (/content does not follow the DTD/.test(message)) return 'wrong-content';
  if (/^Value .* (?:is not among|for attribute)/.test(message)) return 'wrong-value';
  return 'dtd';
}

function fixFor(message: string): string {
  const expecting = /expecting \((.{1,200}?)\), got/.exec(message)?.[1];
  if (expecting !== undefined)
    return `Bring the elements into the order that the DTD expects: ${expecting.trim()}.`;
  switch (codeOf(message)) {
    case 'unknown-attribute':
      return 'Remove the attribute, or correct its spelling.';
    case 'unknown-element':
      return 'Remove the element, correct its spelling, or name a newer version in the DOCTYPE.';
    case 'missing-attribute':
      return 'Add the attribute.';
    default:
      return 'Change the document so that it follows the DTD.';
  }
}
