import type { Report } from './grammar-report.ts';
import type { AttributeRule, ElementRule } from './grammar-table.ts';
import type { XmlAttribute, XmlElement } from './tree.ts';
import { nameEnd } from './xml/characters.ts';

/** Judges the attributes of one element: those that are required, those that exist, their values and forms. */
export function judgeAttributes(element: XmlElement, rule: ElementRule, report: Report): void {
  const { attributes } = element;
  for (const name of rule.required) {
    if (attributes.some((attribute) => attribute.name === name)) continue;
    report.error(
      'missing-attribute',
      element,
      element.offset,
      `<${element.name}> has no attribute ${name}.`,
      `Add ${name}="…" to <${element.name}>.`,
    );
  }
  for (const attribute of attributes) {
    const wanted = rule.attributes.get(attribute.name);
    if (wanted) judgeValue(element, attribute, wanted, report);
    else {
      report.error(
        'unknown-attribute',
        element,
        attribute.offset,
        `<${element.name}> has no attribute called ${attribute.name} in cXML.`,
        `Remove ${attribute.name}.`,
      );
    }
  }
}

function judgeValue(element: XmlElement, attribute: XmlAttribute, rule: AttributeRule, report: Report): void {
  const { name, value, offset } = attribute;
  if (rule.values && !rule.values.includes(value)) {
    report.error(
      'wrong-value',
      element,
      offset,
      `${name}="${shorten(value)}" is not a value that cXML knows.`,
      `Use one of: ${rule.values.join(', ')}.`,
    );
  } else if (rule.form && !hasForm(value, rule.form)) {
    report.error(
      'wrong-value',
      element,
      offset,
      `${name}="${shorten(value)}" is not of the form that XML calls ${rule.form}.`,
      rule.form === 'NMTOKEN'
        ? 'Use letters, digits, ".", "-", "_" and ":" only, without spaces.'
        : 'Begin it with a letter or "_"; then letters, digits, ".", "-" and "_", without spaces.',
    );
  } else if (rule.form === 'ID') {
    if (report.ids.has(value)) {
      report.error(
        'duplicate-id',
        element,
        offset,
        `${name}="${shorten(value)}" is the ID of another element already.`,
        'Give each element an ID of its own.',
      );
    }
    report.ids.add(value);
  } else if (rule.form === 'IDREF') {
    report.references.push({ element, offset, id: value });
  }
}

/** IDs and references to them are names; an NMTOKEN is what a name may go on with (XML 1.0, productions 5 and 7). */
function hasForm(value: string, form: 'ID' | 'IDREF' | 'NMTOKEN'): boolean {
  const whole = form === 'NMTOKEN' ? `_${value}` : value;
  return value !== '' && nameEnd(whole, 0) === whole.length;
}

/** Judges, once the whole document is known, whether what refers to an ID finds one. */
export function judgeReferences(report: Report): void {
  for (const { element, offset, id } of report.references) {
    if (report.ids.has(id)) continue;
    report.error(
      'unknown-id',
      element,
      offset,
      `No element has the ID "${shorten(id)}" that this one refers to.`,
      'Give the element that is meant this ID, or remove the reference.',
    );
  }
}

function shorten(value: string): string {
  return value.length > 40 ? `${value.slice(0, 40)}…` : value;
}
