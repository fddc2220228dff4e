import { contentModel } from './content-model.ts';
import type { CxmlFinding } from './finding.ts';
import { type ElementRule, elementRules } from './grammar-table.ts';
import { elementsOf, pathOf, positionAt, textOf, type XmlElement } from './tree.ts';

/** Document types whose content is judged; of others only the envelope is. */
export const judgedTypes: ReadonlySet<string> = new Set([
  'PunchOutSetupRequest',
  'PunchOutSetupResponse',
  'PunchOutOrderMessage',
  'OrderRequest',
  'Response',
]);

const envelopeElements: ReadonlySet<string> = new Set([
  'cXML',
  'Header',
  'From',
  'To',
  'Sender',
  'Credential',
]);

interface AttributeRule {
  readonly name: string;
  readonly required: boolean;
  readonly values: readonly string[] | undefined;
}

const attributeRules = new Map<string, readonly AttributeRule[]>(
  Object.entries(elementRules).map(([name, rule]) => [name, rule.attributes.map(parseAttributeRule)]),
);

function parseAttributeRule(rule: string): AttributeRule {
  const [head = '', values] = rule.split('=');
  return { name: head.replace('!', ''), required: head.endsWith('!'), values: values?.split('|') };
}

/**
 * Judges a tree by the built-in grammar: order and number of elements, attributes, enumerated values, stray text.
 * `text` is what the tree was parsed from; positions come from it.
 */
export function judgeGrammar(root: XmlElement, type: string, text: string): CxmlFinding[] {
  const findings: CxmlFinding[] = [];
  const whole = judgedTypes.has(type);
  const pending: XmlElement[] = [root];
  for (let element = pending.pop(); element; element = pending.pop()) {
    const rule = Object.hasOwn(elementRules, element.name) ? elementRules[element.name] : undefined;
    if (rule && (whole || envelopeElements.has(element.name))) {
      judgeAttributes(element, text, findings);
      judgeContent(element, rule, text, findings);
    }
    if (rule?.content !== 'any') pending.push(...elementsOf(element).reverse());
  }
  return findings;
}

function judgeAttributes(element: XmlElement, text: string, findings: CxmlFinding[]): void {
  const rules = attributeRules.get(element.name) ?? [];
  for (const { name, required } of rules) {
    if (required && !element.attributes.some((attribute) => attribute.name === name)) {
      findings.push(
        finding(
          'missing-attribute',
          element,
          element.offset,
          text,
          `<${element.name}> has no attribute ${name}.`,
          `Add ${name}="…" to <${element.name}>.`,
        ),
      );
    }
  }
  for (const { name, value, offset } of element.attributes) {
    if (name === 'xmlns' || name.startsWith('xmlns:')) continue;
    const rule = rules.find((candidate) => candidate.name === name);
    if (!rule) {
      findings.push(
        finding(
          'unknown-attribute',
          element,
          offset,
          text,
          `<${element.name}> has no attribute called ${name} in cXML.`,
          `Remove ${name}.`,
        ),
      );
    } else if (rule.values && !rule.values.includes(value)) {
      findings.push(
        finding(
          'wrong-value',
          element,
          offset,
          text,
          `${name}="${shorten(value)}" is not a value that cXML knows.`,
          `Use one of: ${rule.values.join(', ')}.`,
        ),
      );
    }
  }
}

function judgeContent(element: XmlElement, rule: ElementRule, text: string, findings: CxmlFinding[]): void {
  const children = elementsOf(element);
  if (rule.content === 'any') return;
  if (rule.content === 'text' || rule.content.startsWith('(#PCDATA')) {
    const allowed = rule.content.match(/[A-Za-z]\w+/g)?.slice(1) ?? [];
    const stranger = children.find((child) => rule.content === 'text' || !allowed.includes(child.name));
    if (stranger) {
      findings.push(
        finding(
          'unexpected-element',
          stranger,
          stranger.offset,
          text,
          `<${stranger.name}> must not stand in <${element.name}>, which holds text.`,
          `Remove <${stranger.name}>.`,
        ),
      );
    }
    return;
  }
  if (/[^ \t\n\r]/.test(textOf(element))) {
    const stray = element.children.find((node) => node.kind === 'text' && /[^ \t\n\r]/.test(node.value));
    findings.push(
      finding(
        'stray-text',
        element,
        stray?.offset ?? element.offset,
        text,
        `<${element.name}> holds elements; there is text between them.`,
        'Remove the text, or put it into the element it belongs to.',
      ),
    );
  }
  const misfit = contentModel(rule.content).match(children.map((child) => child.name));
  if (!misfit) return;
  const wanted =
    misfit.expected.length > 6 ? `${misfit.expected.slice(0, 6).join(', ')}, …` : misfit.expected.join(', ');
  const stranger = children[misfit.index];
  if (!stranger) {
    findings.push(
      finding(
        'missing-element',
        element,
        element.offset,
        text,
        `<${element.name}> ends where it needs: ${wanted}.`,
        `Add <${misfit.expected[0] ?? ''}>.`,
      ),
    );
  } else if (wanted === '') {
    findings.push(
      finding(
        'unexpected-element',
        stranger,
        stranger.offset,
        text,
        `<${stranger.name}> must not stand here in <${element.name}>.`,
        `Remove <${stranger.name}>, or move it to where cXML has it.`,
      ),
    );
  } else {
    findings.push(
      finding(
        'unexpected-element',
        stranger,
        stranger.offset,
        text,
        `<${stranger.name}> stands in <${element.name}> where cXML expects: ${wanted}.`,
        'Put the elements in the order of the cXML definition and add what is missing.',
      ),
    );
  }
}

/** An error at an element. */
function finding(
  code: string,
  element: XmlElement,
  offset: number,
  text: string,
  message: string,
  fix: string,
): CxmlFinding {
  return {
    rule: 'grammar',
    severity: 'error',
    code,
    path: pathOf(element),
    ...positionAt(text, offset),
    message,
    fix,
  };
}

function shorten(value: string): string {
  return value.length > 40 ? `${value.slice(0, 40)}…` : value;
}
