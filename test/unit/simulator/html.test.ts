import fc from 'fast-check';
import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { escapeHtml, html } from '../../../electron/simulator/html.ts';

describe('html', () => {
  test('text comes out of a page as it went in, and never as markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, attribute) => {
        const { text: page } = html`<p title="${attribute}">${text}</p>`;
        const [paragraph, ...others] = parse(page).childNodes;
        expect(others).toEqual([]);
        expect(parse(page).querySelectorAll('*')).toHaveLength(1);
        expect(paragraph?.text).toBe(text);
        expect(parse(page).querySelector('p')?.getAttribute('title')).toBe(attribute);
      }),
    );
  });

  test('nothing that could open a tag, an entity or end an attribute is left', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('&', '<', '>', '"', "'", '\r', 'a', ';', '#') }),
        (text) => {
          expect(escapeHtml(text)).toMatch(/^(?:[a;#]|&(?:amp|lt|gt|quot|#39|#13);)*$/);
        },
      ),
    );
  });

  test('markup is kept, lists are joined, nothing is nothing', () => {
    const items = ['<a>', 2].map((value) => html`<li>${value}</li>`);
    expect(html`<ul>${items}${false}${undefined}</ul>`.text).toBe('<ul><li>&lt;a&gt;</li><li>2</li></ul>');
  });
});
