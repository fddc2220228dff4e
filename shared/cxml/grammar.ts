import type { ContentState } from './content-model.ts';
import type { CxmlFinding } from './finding.ts';
import { judgeAttributes, judgeReferences } from './grammar-attributes.ts';
import { Report } from './grammar-report.ts';
import { type ContentRule, type Grammar, grammarOf, type Module } from './grammar-table.ts';
import { childOf, elementsOf, type XmlElement, type XmlNode } from './tree.ts';

/** Document types whose content is judged; of others only the envelope is. */
export const judgedTypes: ReadonlySet<string> = new Set([
  'PunchOutSetupRequest',
  'PunchOutSetupResponse',
  'PunchOutOrderMessage',
  'OrderRequest',
  'Response',
  'ProfileRequest',
  'ProfileResponse',
  'StatusUpdateRequest',
  'ConfirmationRequest',
  'ShipNoticeRequest',
]);

/** Types that cXML keeps in its module for what follows an order; the others are in its main module. */
const fulfillTypes: ReadonlySet<string> = new Set(['ConfirmationRequest', 'ShipNoticeRequest']);

const bodies: ReadonlySet<string> = new Set(['Request', 'Message', 'Response']);

/** The cXML module that a document type belongs to, as its DOCTYPE names it (cXML User's Guide, "cXML DTDs"). */
export function moduleOf(type: string): Module {
  if (!judgedTypes.has(type)) return 'any';
  return fulfillTypes.has(type) ? 'Fulfill' : 'cXML';
}

/**
 * Judges a tree by the built-in grammar, as a DTD would: order and number of elements, attributes and their values,
 * stray text, IDs. `text` is what the tree was parsed from; positions come from it. An error of an element's content
 * stands at the element, where it is reported by DTD validators too; where the child that breaks it is further away, a
 * note stands there. Findings come in the order of the document, at most 500 of them. `standalone` is what the XML
 * declaration says.
 */
export function judgeGrammar(
  root: XmlElement,
  type: string,
  text: string,
  standalone = false,
): CxmlFinding[] {
  const report = new Report(text);
  const module = moduleOf(type);
  const grammar = grammarOf(module);
  const pending: XmlElement[] = [root];
  let spaceAllowed = !standalone;
  for (let element = pending.pop(); element && !report.full; element = pending.pop()) {
    const rule = grammar.rule(element.name);
    if (!rule) {
      if (!grammar.declares(element.name)) judgeUndeclared(element, grammar, report);
      continue;
    }
    const inside = elementsOf(element);
    judgeAttributes(element, rule, report);
    judgeContent(element, inside, rule.content, report);
    if (!spaceAllowed && rule.content.kind === 'elements') spaceAllowed = judgeSpace(element, report);
    const payloadIsOpaque = module === 'any' && bodies.has(element.name);
    for (let index = inside.length - 1; index >= 0; index -= 1) {
      const child = inside[index];
      if (child && (!payloadIsOpaque || child.name === 'Status')) pending.push(child);
    }
  }
  judgeReferences(report);
  return report.findings;
}

/** Elsewhere an unknown element is a misfit in the content of its parent; where anything may stand, it is told here. */
function judgeUndeclared(element: XmlElement, grammar: Grammar, report: Report): void {
  const around = element.parent && grammar.rule(element.parent.name);
  if (around && around.content.kind !== 'any') return;
  report.error(
    'unknown-element',
    element,
    element.offset,
    `cXML has no element <${element.name}> for documents of this kind.`,
    `Remove <${element.name}>, or put its content there as text.`,
  );
}

/**
 * In a document that says it stands alone, no white space may stand between elements whose content is declared
 * elsewhere (XML 1.0, 2.9). Said once: it has one cause. Returns whether it was.
 */
function judgeSpace(element: XmlElement, report: Report): boolean {
  if (!element.children.some((node) => node.kind === 'text' && !report.isStray(node))) return false;
  report.error(
    'standalone-white-space',
    element,
    element.offset,
    'The XML declaration says standalone="yes". Then XML allows no white space between elements, and there is some.',
    'Leave standalone out of the XML declaration. Most receivers do not look at it; one that validates refuses the document.',
  );
  return true;
}

function judgeContent(
  element: XmlElement,
  inside: readonly XmlElement[],
  rule: ContentRule,
  report: Report,
): void {
  switch (rule.kind) {
    case 'any':
      break;
    case 'empty':
      judgeEmpty(element, report);
      break;
    case 'text':
      judgeText(element, inside, rule.elements, report);
      break;
    case 'elements':
      judgeElements(element, inside, rule.model.start, report);
  }
}

function judgeEmpty(element: XmlElement, report: Report): void {
  if (element.children.length === 0 && report.hasNothingInside(element)) return;
  report.error(
    'not-empty',
    element,
    element.offset,
    `<${element.name}> has to be empty; there is something in it, if only a space or a comment.`,
    `Write <${element.name} …/>, with everything in its attributes.`,
  );
}

function judgeText(
  element: XmlElement,
  inside: readonly XmlElement[],
  allowed: ReadonlySet<string>,
  report: Report,
): void {
  for (const child of inside) {
    if (allowed.has(child.name)) continue;
    report.errorAt(
      'unexpected-element',
      element,
      child,
      (place) => `<${child.name}>${place} must not stand in <${element.name}>, which holds text.`,
      `Remove <${child.name}>.`,
    );
  }
}

function judgeElements(
  element: XmlElement,
  inside: readonly XmlElement[],
  start: ContentState,
  report: Report,
): void {
  let state: ContentState | undefined = start;
  for (const child of inside) {
    const next: ContentState | undefined = state.next(child.name);
    if (!next) reportMisfit(element, child, state, report);
    state = next;
    if (!state) break;
  }
  const stray = strayIn(element, report);
  if (stray) {
    report.errorAt(
      'stray-text',
      element,
      stray,
      (place) => `<${element.name}> holds elements; there is text between them${place}.`,
      'Remove the text, or put it into the element it belongs to.',
    );
  }
  if (state && !state.accepting) {
    const last = state;
    const closing = last.expected.filter((name) => last.next(name)?.accepting);
    const needed = closing.length > 0 ? closing : last.expected;
    report.error(
      'missing-element',
      element,
      element.offset,
      `<${element.name}> ends where it needs: ${list(needed)}.`,
      `Add <${needed[0] ?? ''}>.`,
    );
  }
}

/** The first text that must not stand between elements. */
function strayIn(element: XmlElement, report: Report): XmlNode | undefined {
  if (!element.isMixed && !element.isText) return undefined;
  return element.children.find((child) => child.kind === 'text' && report.isStray(child));
}

/** The first child that does not fit: it comes too early because another is missing, or it must not be there. */
function reportMisfit(element: XmlElement, child: XmlElement, state: ContentState, report: Report): void {
  const missing = state.expected.find(
    (name) => state.next(name)?.next(child.name) && childOf(element, name) === undefined,
  );
  if (missing !== undefined) {
    report.errorAt(
      'missing-element',
      element,
      child,
      (place) =>
        `<${element.name}> has no <${missing}> where cXML needs one, before <${child.name}>${place}.`,
      `Add <${missing}> before <${child.name}>.`,
    );
  } else if (state.accepting) {
    const may = state.expected.length === 0 ? '' : ` Here may follow: ${list(state.expected)}.`;
    report.errorAt(
      'unexpected-element',
      element,
      child,
      (place) => `<${child.name}>${place} must not stand here in <${element.name}>.${may}`,
      `Remove <${child.name}>, or move it to where cXML has it.`,
    );
  } else {
    const expected = list(state.expected);
    report.errorAt(
      'unexpected-element',
      element,
      child,
      (place) => `<${child.name}>${place} stands in <${element.name}> where cXML expects: ${expected}.`,
      'Put the elements in the order of the cXML definition and add what is missing.',
    );
  }
}

function list(names: readonly string[]): string {
  return names.length > 6 ? `${names.slice(0, 6).join(', ')}, …` : names.join(', ');
}
