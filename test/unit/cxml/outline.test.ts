import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type OutlineNode, outlineNodeSchema } from '../../../shared/cxml/judgement.ts';
import { outlineOf } from '../../../shared/cxml/outline.ts';
import { readBytes, readText } from '../../../shared/cxml/read.ts';
import { noMaterial, samples } from '../../support/shared-material.ts';
import * as written from './protocol/written.ts';

const outline = (text: string) => outlineOf(readText(text));
const flat = (nodes: readonly OutlineNode[]): OutlineNode[] =>
  nodes.flatMap((node) => [node, ...flat(node.children)]);
const labels = (text: string) => flat(outline(text)).map(({ label }) => label);

describe('the outline', () => {
  it('names the parts of a cart in words', () => {
    expect(labels(written.cart)).toEqual([
      'cXML',
      'Header',
      'From: NetworkID AN01000000147',
      'Credential: NetworkID AN01000000147',
      'Identity: AN01000000147',
      'To: NetworkID AN01000000258',
      'Credential: NetworkID AN01000000258',
      'Identity: AN01000000258',
      'Sender: NetworkID AN01000000147',
      'Credential: NetworkID AN01000000147',
      'Identity: AN01000000147',
      'User agent: Harborline Procurement 4.2',
      'Message',
      'Cart',
      'Buyer cookie: 3582a1b4c9d04e1f',
      'Cart header: inspect',
      'Total: 12,400.00 USD',
      'Money: 12,400.00 USD',
      'Line 1: 5 x Harborline Monitoring, 3,100.00 USD',
      'Part numbers',
      'Supplier part ID: prod-1',
      'Supplier part auxiliary ID: cart-7/1',
      'Details',
      'Unit price: 620.00 USD',
      'Money: 620.00 USD',
      'Description: Harborline Monitoring',
      'Unit of measure: EA',
      'UNSPSC: 81162000',
      'Line 2: 1 x Harborline Support, one year, 9,300.00 USD',
      'Part numbers',
      'Supplier part ID: prod-2',
      'Supplier part auxiliary ID: cart-7/2',
      'Details',
      'Unit price: 9,300.00 USD',
      'Money: 9,300.00 USD',
      'Description: Harborline Support, one year',
      'Unit of measure: EA',
      'UNSPSC: 81162000',
    ]);
  });

  it('says where each part is', () => {
    const nodes = flat(outline(written.cart));
    expect(nodes.find(({ label }) => label.startsWith('Line 2'))).toMatchObject({
      name: 'ItemIn',
      path: '/cXML/Message/PunchOutOrderMessage/ItemIn[2]',
      line: 22,
    });
  });

  it('shows no secret, no whole e-mail address, only the host of an address', () => {
    const text = [written.setup, written.macSetup, written.setupResponse].flatMap(labels).join('\n');
    expect(text).toContain('Shared secret (hidden)');
    expect(text).toContain('Credential MAC (hidden)');
    expect(text).toContain('r…@buyer.example');
    expect(text).toContain('Address: store.example');
    expect(text).not.toMatch(/sesame|MTIzNDU2|robin@|one-time|checkout/);
    const token = written.setup.replace('name="UserEmail"', 'name="SessionToken"');
    expect(labels(token)).toContain('Extrinsic SessionToken: (hidden)');
  });

  it.each([500, 3000])('keeps the lines of a cart of %d before what is in them, in 2,000 nodes', (count) => {
    const nodes = flat(outline(written.longCart(count)));
    const shown = nodes.filter(({ name }) => name === 'ItemIn').length;
    const more = nodes.filter(({ name }) => name === '…');
    expect(nodes.length).toBe(2000);
    expect(shown).toBe(count === 500 ? 500 : 2000 - nodes.filter(({ name }) => name !== 'ItemIn').length);
    if (count === 3000) {
      expect(more).toMatchObject([
        {
          label: `… ${(3000 - shown).toLocaleString('en')} more elements`,
          path: expect.stringMatching(`ItemIn\\[${shown + 1}\\]$`),
        },
      ]);
    } else {
      expect(nodes.some(({ label }) => label === 'Details (4 elements inside)')).toBe(true);
    }
  });

  it('accounts for every element: those shown and those counted', () => {
    for (const count of [150, 500, 3000]) {
      const text = written.longCart(count);
      const nodes = flat(outline(text));
      const lines = nodes.filter(({ name }) => name === 'ItemIn').length;
      const left = nodes.map(({ label }) =>
        Number(/^… ([\d,]+) more/.exec(label)?.[1]?.replace(',', '') ?? 0),
      );
      const inLines = left.filter((_, at) => nodes[at]?.path.match(/PunchOutOrderMessage\/ItemIn\[\d+\]$/));
      expect(lines + inLines.reduce((sum, one) => sum + one, 0)).toBe(count);
    }
  });

  it('is bounded and of the known shape, whatever is in a document', () => {
    const wide = `<cXML>${'<a/>'.repeat(10_000)}</cXML>`;
    const deep = `<cXML>${'<a>'.repeat(150)}${'x'.repeat(10_000)}${'</a>'.repeat(150)}</cXML>`;
    const bushy = `<cXML>${`<a>${'<b><c/></b>'.repeat(30)}</a>`.repeat(100)}</cXML>`;
    for (const text of [wide, deep, bushy]) {
      const nodes = outline(text);
      expect(flat(nodes).length).toBeGreaterThan(100);
      expect(flat(nodes).length).toBeLessThanOrEqual(2000);
      expect(outlineNodeSchema.array().parse(nodes)).toEqual(nodes);
      for (const { label } of flat(nodes)) expect(label.length).toBeLessThan(200);
    }
  });

  it('is there for other XML, and empty for what is none', () => {
    expect(labels('<html><body>Sign in</body></html>')).toEqual(['html', 'body: Sign in']);
    expect(outline('ok')).toEqual([]);
  });
});

const valid = samples('valid');

describe.skipIf(!valid)(`valid samples${valid ? '' : `: ${noMaterial}`}`, () => {
  it.each(valid ?? [])('$name: labels without secrets or e-mail addresses', ({ file }) => {
    const nodes = flat(outlineOf(readBytes(readFileSync(file))));
    expect(nodes.length).toBeGreaterThanOrEqual(3);
    for (const { label } of nodes) expect(label).not.toMatch(/undefined|not-a-secret|[^…]@/);
  });
});
