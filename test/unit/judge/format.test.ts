import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatChanges } from '../../../electron/judge/format.ts';
import { parseXml } from '../../../shared/cxml/parse.ts';
import type { XmlElement } from '../../../shared/cxml/tree.ts';
import { cart, order, setupRequest } from '../../support/inspect-material.ts';

function formatted(text: string): string | undefined {
  const changes = formatChanges(text);
  if (!changes) return undefined;
  let result = '';
  let at = 0;
  for (const { from, to, insert } of changes) {
    expect(from).toBeGreaterThanOrEqual(at);
    result += text.slice(at, from) + insert;
    at = to;
  }
  return result + text.slice(at);
}

/** The content without the white space between elements. */
function contentOf(text: string): unknown {
  const parsed = parseXml(text);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  const plain = (element: XmlElement): unknown => {
    const structured =
      element.children.some(({ kind }) => kind === 'element') &&
      element.children.every((node) => node.kind === 'element' || node.value.trim() === '');
    return {
      name: element.name,
      attributes: element.attributes.map(({ name, value }) => [name, value]),
      children: element.children.flatMap((node) =>
        node.kind === 'element' ? [plain(node)] : structured ? [] : [node.value],
      ),
    };
  };
  return plain(parsed.value.root);
}

describe('formatChanges', () => {
  it('indents elements and leaves text alone', () => {
    expect(formatted('<?xml version="1.0"?><a><b x="1>2"> text </b><!-- note --><c/></a>\n')).toBe(
      '<?xml version="1.0"?>\n<a>\n  <b x="1>2"> text </b>\n  <!-- note -->\n  <c/>\n</a>\n',
    );
  });

  it('leaves mixed content and CDATA as they are', () => {
    const text = '<a>\n  <b>one <i>two</i> three</b>\n  <c><![CDATA[ <x> ]]><d/></c>\n</a>';
    expect(formatted(text)).toBe(text);
  });

  it('changes nothing in what is formatted already', () => {
    for (const text of [setupRequest(false), cart(2), order(2)]) {
      const once = formatted(text);
      expect(formatChanges(once ?? '')).toEqual([]);
    }
  });

  it('says no where the text is not well-formed', () => {
    expect(formatChanges('<a><b></a>')).toBeUndefined();
  });

  it('never touches the content of a document, however its white space was', () => {
    const space = fc.constantFrom('', ' ', '\n', '\n\n\t ');
    fc.assert(
      fc.property(fc.array(space, { minLength: 1, maxLength: 8 }), (spaces) => {
        let at = 0;
        const text = order(2).replace(/>\s+</g, () => {
          at += 1;
          return `>${spaces[at % spaces.length]}<`;
        });
        expect(contentOf(formatted(text) ?? '')).toEqual(contentOf(text));
      }),
    );
  });
});
