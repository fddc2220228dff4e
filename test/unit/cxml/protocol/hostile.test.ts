import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advise } from '../../../../shared/cxml/advise/advisories.ts';
import { arrivalChanges } from '../../../../shared/cxml/advise/arrival.ts';
import { cxmlFindingSchema } from '../../../../shared/cxml/finding.ts';
import { advisorySchema, arrivalChangeSchema, outlineNodeSchema } from '../../../../shared/cxml/judgement.ts';
import { outlineOf } from '../../../../shared/cxml/outline.ts';
import { judgeProtocol } from '../../../../shared/cxml/protocol/protocol.ts';
import { readText } from '../../../../shared/cxml/read.ts';
import { summarise } from '../../../../shared/cxml/summary.ts';
import * as written from './written.ts';

/** Everything that is said of a text, each of its known shape. */
function everything(text: string): string {
  const reading = readText(text);
  const said = [
    cxmlFindingSchema.array().parse(
      judgeProtocol(reading, {
        carriedBy: 'form-urlencoded',
        httpStatus: 500,
        contentType: 'text/html',
        session: { buyerCookie: 'c', operation: 'edit' },
        mode: 'test',
        now: new Date('2026-01-31T09:30:00Z'),
      }),
    ),
    advisorySchema.array().parse(advise(reading)),
    arrivalChangeSchema.array().parse(arrivalChanges(reading)),
    outlineNodeSchema.array().parse(outlineOf(reading)),
    summarise(reading),
  ];
  return JSON.stringify(said);
}

const texts = Object.values(written).filter((value) => typeof value === 'string');

describe('hostile documents', () => {
  it('are answered, whatever was removed, doubled or moved in them', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.nat(),
        fc.nat(),
        fc.constantFrom('', '2', 'swap', '__proto__'),
        (text, a, b, how) => {
          const lines = text.split('\n');
          const [one, other] = [a % lines.length, b % lines.length];
          const line = lines[one] ?? '';
          const changed =
            how === ''
              ? lines.toSpliced(one, 1)
              : how === '2'
                ? lines.toSpliced(other, 0, line)
                : how === 'swap'
                  ? lines.with(one, lines[other] ?? '').with(other, line)
                  : lines.with(
                      one,
                      line.replaceAll(/[A-Za-z]+ID\b/g, '__proto__').replaceAll(/"[^"]*"/g, '"constructor"'),
                    );
          expect(everything(changed.join('\n'))).not.toMatch(/sesame-open-42|MTIzNDU2Nzg5MDEy/);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('are answered with elements of cXML in any nesting', () => {
    const names = [
      'Header',
      'Sender',
      'Credential',
      'CredentialMac',
      'SharedSecret',
      'Message',
      'Status',
      'PunchOutOrderMessage',
      'ItemIn',
      'ItemID',
      'ItemDetail',
      'UnitPrice',
      'Money',
      'Description',
      'Classification',
      'Extrinsic',
      'URL',
      'toString',
    ];
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: 'medium' },
        fc.constantFrom('', 'x', '-1.5', '12,0', ' '),
        fc
          .tuple(
            fc.constantFrom(...names),
            fc.constantFrom('', ' code="204"', ' quantity="0"', ' domain="UNSPSC"', ' lineNumber="1"'),
            fc.array(tie('tree'), { maxLength: 4 }),
          )
          .map(([name, attribute, inside]) => `<${name}${attribute}>${inside.join('')}</${name}>`),
      ),
    }));
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 4 }), (trees) => {
        expect(everything(`<cXML payloadID="" timestamp="">${trees.join('')}</cXML>`)).not.toBe('');
      }),
      { numRuns: 300 },
    );
  });

  it.each<[string, string]>([
    ['a price of a million digits', written.cart.replace('620.00', '9'.repeat(1_000_000))],
    [
      'a quantity of a million digits',
      written.order.replace('quantity="5"', `quantity="0.${'9'.repeat(1_000_000)}"`),
    ],
    ['a timestamp of spaces', written.cart.replace('09:30:00+00:00', `09:30:00${' '.repeat(1_000_000)}x`)],
    [
      'a description of a million at signs',
      written.cart.replace('Harborline Monitoring', 'a@'.repeat(1_000_000)),
    ],
    ['a part ID of a million words', written.cart.replace('prod-1', 'word '.repeat(1_000_000))],
    ['a cookie of a million characters', written.cart.replace(written.cookie, 'c'.repeat(1_000_000))],
    [
      'an identity of a million characters',
      written.cart.replaceAll('AN01000000147', `AN${'0'.repeat(1_000_000)}`),
    ],
    ['a text of a million percent signs', '%25'.repeat(1_000_000)],
    ['a text of a million escapes', `&${'amp;'.repeat(1_000_000)}`],
  ])('%s is answered briefly', (_what, text) => {
    expect(everything(text).length).toBeLessThan(60_000);
  });
});
