import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { parseXml } from '../../../shared/cxml/parse.ts';
import { attributeOf, childOf, elementsOf, pathOf, positionAt, textOf } from '../../../shared/cxml/tree.ts';

/** Text that is not well-formed, with the line and column where that shows. */
const illFormed: readonly [why: string, text: string, line: number, column: number][] = [
  ['nothing at all', '', 1, 1],
  ['only white space', '  \n ', 2, 2],
  ['no root element', '<!-- a -->', 1, 11],
  ['text before the root', 'x<a/>', 1, 1],
  ['text after the root', '<a/>x', 1, 5],
  ['two roots', '<a/>\n<b/>', 2, 1],
  ['a root that is not closed', '<a>', 1, 1],
  ['a child that is not closed', '<a>\n <b>\n</a>', 3, 1],
  ['tags that cross', '<a><b></a></b>', 1, 7],
  ['an end tag alone', '</a>', 1, 2],
  ['a tag cut off', '<a', 1, 1],
  ['a bare ampersand', '<a>\n  Tom & Jerry</a>', 2, 7],
  ['an ampersand in an attribute', '<a href="?a=1&b=2"/>', 1, 14],
  ['an entity that nobody declared', '<a>&nbsp;</a>', 1, 4],
  ['an entity of a property of objects', '<a>&constructor;</a>', 1, 4],
  ['a second bad reference', '<a>&amp;\n&amp &lt;</a>', 2, 1],
  ['a reference to no character', '<a>&#0;</a>', 1, 4],
  ['a reference to a surrogate', '<a>&#xD800;</a>', 1, 4],
  ['a reference beyond Unicode', '<a>&#x110000;</a>', 1, 4],
  ['less-than in an attribute', '<a b="1<2"/>', 1, 8],
  ['an attribute without quotes', '<a b=1/>', 1, 6],
  ['an attribute without a value', '<a b/>', 1, 5],
  ['an attribute given twice', '<a b="1"\n b="2"/>', 2, 2],
  ['no space between attributes', '<a b="1"c="2"/>', 1, 9],
  ['an attribute that is not closed', '<a b="1>', 1, 4],
  ['a name that starts with a digit', '<1a/>', 1, 2],
  ['a control character', '<a>\u0001</a>', 1, 4],
  ['NUL', '<a>\u0000</a>', 1, 4],
  ['a lone surrogate', '<a>\ud800</a>', 1, 4],
  ['the end of CDATA in text', '<a>x]]>y</a>', 1, 5],
  ['CDATA that is not closed', '<a><![CDATA[x</a>', 1, 4],
  ['CDATA outside the root', '<![CDATA[x]]><a/>', 1, 2],
  ['two hyphens in a comment', '<a><!-- x -- y --></a>', 1, 11],
  ['a comment that is not closed', '<a><!-- x</a>', 1, 4],
  ['an XML declaration that is not first', ' <?xml version="1.0"?><a/>', 1, 2],
  ['an XML declaration inside', '<a><?xml version="1.0"?></a>', 1, 4],
  ['a malformed XML declaration', '<?xml encoding="UTF-8"?><a/>', 1, 1],
  ['a DOCTYPE after the root', '<a/><!DOCTYPE a>', 1, 5],
  ['two DOCTYPEs', '<!DOCTYPE a><!DOCTYPE a><a/>', 1, 13],
  ['a prefix that nobody declared', '<a>\n<x:b/></a>', 2, 1],
  ['a prefix out of scope', '<a><b xmlns:x="u"/>\n<x:c/></a>', 2, 1],
  ['one attribute under two prefixes', '<a xmlns:p="u" xmlns:q="u" p:b=""\n q:b=""/>', 2, 2],
  ['the prefix xml bound to something else', '<a xmlns:xml="u"/>', 1, 4],
  ['a name of two colons', '<a:b:c/>', 1, 1],
  ['a version that ends in a point', '<?xml version="1."?><a/>', 1, 1],
  ['a control character before another error', '<a>\n\u0001&</a>', 2, 1],
  ['a DOCTYPE without quotes', '<!DOCTYPE a SYSTEM x><a/>', 1, 20],
];

describe('parseXml', () => {
  it.each(illFormed)('refuses %s with line and column', (_why, text, line, column) => {
    const result = parseXml(text);
    expect(result.ok).toBe(false);
    if (!result.ok)
      expect({ line: result.problem.line, column: result.problem.column, code: result.problem.code }).toEqual(
        { line, column, code: 'not-well-formed' },
      );
  });

  it('is needed: fast-xml-parser accepts some of these', () => {
    const accepted = illFormed.filter(([, text]) => {
      try {
        new XMLParser().parse(text);
        return XMLValidator.validate(text) === true;
      } catch {
        return false;
      }
    });
    expect(accepted.length).toBeGreaterThan(0);
  });

  it.each([
    ['an entity', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'],
    ['a file', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
    [
      'a parameter entity',
      '<!DOCTYPE a SYSTEM "http://example.com/a.dtd" [<!ENTITY % p SYSTEM "http://example.com/p"> %p;]><a/>',
    ],
    ['nothing', '<!DOCTYPE a []><a/>'],
  ])('refuses a DOCTYPE with an internal subset that declares %s', (_what, text) => {
    const result = parseXml(text);
    expect(!result.ok && result.problem.code).toBe('doctype-refused');
  });

  it('reads the address in the DOCTYPE as text', () => {
    const result = parseXml(
      '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE cXML SYSTEM "http://xml.cxml.org/schemas/cXML/1.2.014/cXML.dtd"><cXML/>',
    );
    expect(result.ok && result.value).toMatchObject({
      encoding: 'UTF-8',
      doctype: { name: 'cXML', systemId: 'http://xml.cxml.org/schemas/cXML/1.2.014/cXML.dtd' },
    });
  });

  it('keeps text exactly: leading zeros, spaces, line ends as one, CDATA, references', () => {
    const result = parseXml('<a>  007 \r\n<![CDATA[<&]]>&lt;&#233;&#x1F600;\r</a>');
    expect(result.ok && textOf(result.value.root)).toBe('  007 \n<&<é😀\n');
  });

  it('normalises white space in attributes but not in references', () => {
    const result = parseXml('<a b="1\t2\r\n3&#10;4"/>');
    expect(result.ok && attributeOf(result.value.root, 'b')).toBe('1 2 3\n4');
  });

  it('takes names of object properties as names', () => {
    const result = parseXml('<__proto__ constructor="1"><toString/></__proto__>');
    expect(result.ok && childOf(result.value.root, 'toString')).toBeTruthy();
  });

  it('refuses nesting and attributes beyond the limits without overflowing the stack', () => {
    const deep = parseXml('<a>'.repeat(300_000));
    expect(!deep.ok && deep.problem.code).toBe('too-deep');
    const wide = parseXml(`<a ${Array.from({ length: 1000 }, (_, n) => `b${n}=""`).join(' ')}/>`);
    expect(!wide.ok && wide.problem.code).toBe('too-many-attributes');
  });

  it('refuses a small document cut off at any place', () => {
    const whole =
      '<?xml version="1.0"?><!DOCTYPE a SYSTEM "x"><a b="&amp;"><!-- c --><c><![CDATA[d]]></c><?e f?>&#65;</a>';
    expect(parseXml(whole).ok).toBe(true);
    for (let end = 0; end < whole.length; end += 1)
      expect(parseXml(whole.slice(0, end)).ok, `cut at ${end}`).toBe(false);
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '<',
            '>',
            '/',
            'a',
            '="',
            '"',
            '&',
            ';',
            '#',
            'x',
            '!--',
            '--',
            '![CDATA[',
            ']]>',
            '?',
            '!DOCTYPE',
            '[',
            ']',
            ' ',
            '\n',
            '\u0000',
            'é',
          ),
          { maxLength: 60 },
        ),
        (parts) => {
          const result = parseXml(parts.join(''));
          if (!result.ok) expect(result.problem.line).toBeGreaterThan(0);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('says where an element stands', () => {
    const text = '<a>\n <b/>\n <c/><b/>\n</a>';
    const result = parseXml(text);
    const second = result.ok
      ? result.value.root.children.findLast((node) => node.kind === 'element')
      : undefined;
    expect(second?.kind === 'element' && pathOf(second)).toBe('/a/b[2]');
    expect(second && positionAt(text, second.offset)).toEqual({ line: 3, column: 6 });
  });

  it('never quotes what stands in a secret', () => {
    for (const text of [
      '<a><SharedSecret>x&hidden;</SharedSecret></a>',
      '<a><SharedSecret>x<hidden></SharedSecret></a>',
      '<a><CredentialMac><hidden hidden></CredentialMac></a>',
      '<a><SharedSecret>x</hidden></a>',
    ]) {
      const result = parseXml(text);
      expect(!result.ok && result.problem.message).not.toContain('hidden');
    }
  });

  it('says where every element of a long document stands, also when it is read again', () => {
    const text = `<a>${'\r\n <b/>\n<c/>\r'.repeat(400)}</a>`;
    for (const copy of [text, Buffer.from(text).toString()]) {
      const result = parseXml(copy);
      const elements = result.ok ? elementsOf(result.value.root) : [];
      expect(elements).toHaveLength(800);
      for (const [index, element] of elements.entries()) {
        const lines = copy.slice(0, element.offset).split(/\r\n?|\n/);
        expect(positionAt(copy, element.offset)).toEqual({
          line: lines.length,
          column: (lines.at(-1)?.length ?? 0) + 1,
        });
        expect(pathOf(element)).toBe(`/a/${element.name}[${Math.floor(index / 2) + 1}]`);
      }
    }
  });
});
