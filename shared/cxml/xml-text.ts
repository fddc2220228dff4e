import type { XmlNode } from './tree.ts';

/**
 * Escapes character data so that a parser gives back exactly this text. A NUL, which XML does not have, becomes a
 * reference that no parser takes.
 */
export function escapeText(value: string): string {
  return value.replace(/[&<>\r\0]/g, escapeCharacter);
}

/** Escapes the value of an attribute that stands in double quotes, so that a parser gives back exactly this text. */
export function escapeAttribute(value: string): string {
  return value.replace(/[&<>"\t\n\r\0]/g, escapeCharacter);
}

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeCharacter(character: string): string {
  return named[character] ?? `&#${character.charCodeAt(0)};`;
}

/** Nodes as XML, always the same for the same tree. Comments and CDATA sections are not in a tree and do not come back. */
export function xmlOf(nodes: readonly XmlNode[]): string {
  return nodes
    .map((node) => {
      if (node.kind === 'text') return escapeText(node.value);
      const attributes = node.attributes
        .map(({ name, value }) => ` ${name}="${escapeAttribute(value)}"`)
        .join('');
      const content = xmlOf(node.children);
      return content === ''
        ? `<${node.name}${attributes}/>`
        : `<${node.name}${attributes}>${content}</${node.name}>`;
    })
    .join('');
}
