/**
 * How long the judge takes for a cart, beside fast-xml-parser, which only parses it. One JSON line per size.
 */
import { XMLParser } from 'fast-xml-parser';
import { checkDocument } from '../../shared/cxml/check.ts';
import type { OrderMessage } from '../../shared/cxml/model.ts';
import { writeDocument } from '../../shared/cxml/write.ts';
import { medianMs } from './median.ts';

const credential = { domain: 'NetworkID', identity: 'example' };

function cart(lines: number): Uint8Array {
  const document: OrderMessage = {
    type: 'PunchOutOrderMessage',
    payloadId: '1@bench.example',
    timestamp: '2026-01-31T09:30:00+00:00',
    header: { from: [credential], to: [credential], sender: [credential], userAgent: 'bench' },
    buyerCookie: 'cookie',
    operationAllowed: 'create',
    total: { currency: 'USD', amount: `${lines}.00` },
    items: Array.from({ length: lines }, (_, line) => ({
      quantity: '1',
      supplierPartId: `part-${line}`,
      supplierPartAuxiliaryId: `aux-${line}`,
      unitPrice: { currency: 'USD', amount: '1.00' },
      description: 'A listing of ordinary length, with a name and what it is sold as',
      unitOfMeasure: 'EA',
      classifications: [{ domain: 'UNSPSC', code: '81162000' }],
      extrinsics: [],
    })),
  };
  return new TextEncoder().encode(writeDocument(document));
}

const parser = new XMLParser({ ignoreAttributes: false, processEntities: false, parseTagValue: false });

for (const lines of [1, 100, 1000, 10_000]) {
  const bytes = cart(lines);
  const text = new TextDecoder().decode(bytes);
  const judgeMs = medianMs(() => checkDocument(bytes));
  const parseMs = medianMs(() => parser.parse(text));
  const ratio = Math.round((judgeMs / parseMs) * 100) / 100;
  process.stdout.write(
    `${JSON.stringify({ bench: 'judge', lines, bytes: bytes.length, judgeMs, fastXmlParserMs: parseMs, ratio })}\n`,
  );
}
