import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type ProcedureId, procedureOf } from '../../../shared/procurement/afterwards.ts';
import { catalogue } from '../../../shared/procurement/diagnoses/catalogue.ts';
import { type ReadyTextId, readyText } from '../../../shared/procurement/ready-texts.ts';
import { links } from '../../../shared/procurement/steps/links.ts';
import { stepOf } from '../../../shared/procurement/steps/steps.ts';
import { unspscTable } from '../../../shared/procurement/unspsc-table.ts';
import coverage from '../../fixtures/coverage/set-up-document.json' with { type: 'json' };
import { noDocument, sentencesOf, sentencesOfDocument } from '../../support/set-up-document.ts';
import { draft } from './integrations.ts';

const system = z.enum(['coupa', 'ariba']);
const entries = z
  .array(
    z.strictObject({
      sentence: z.string().min(1),
      hash: z.string(),
      in: z.array(z.strictObject({ at: z.string(), says: z.string().min(4) })).min(1),
    }),
  )
  .parse(coverage);

/** The words of a place of the product; undefined where there is no such place. */
function wordsAt(place: string): string | undefined {
  const [kind = '', one = '', other = ''] = place.split('/');
  switch (kind) {
    case 'coupa':
    case 'ariba': {
      const step = stepOf(kind, one);
      return step && JSON.stringify(step);
    }
    case 'check':
      return stepOf(system.parse(one), other)?.check;
    case 'link': {
      const link = new Map(Object.entries(links)).get(one);
      return link && `${link.text} ${link.href}`;
    }
    case 'text':
      return readyText(z.custom<ReadyTextId>((id) => typeof id === 'string').parse(one), draft('ariba')).text;
    case 'procedure':
      return JSON.stringify(
        procedureOf(z.custom<ProcedureId>((id) => typeof id === 'string').parse(one), system.parse(other)),
      );
    case 'unspsc':
      return JSON.stringify(unspscTable.filter(({ code }) => code === one));
    case 'failure': {
      const entry = catalogue.find(({ id }) => id === one);
      return entry && `${entry.symptom} ${entry.cause} ${entry.fix}`;
    }
    case 'new':
      return JSON.stringify(draft(system.parse(one)));
    default:
      return undefined;
  }
}

describe('the set-up document', () => {
  const sentences = sentencesOfDocument();

  it.skipIf(!sentences)(
    `has each of its sentences in the product (${noDocument} where this is skipped)`,
    () => {
      const known = new Set(entries.map(({ hash }) => hash));
      const missing = (sentences ?? []).filter(({ hash }) => !known.has(hash)).map(({ text }) => text);
      expect(missing).toEqual([]);
    },
  );

  it.skipIf(!sentences)('has every sentence that the coverage names, in its order', () => {
    expect(entries.map(({ hash }) => hash)).toEqual((sentences ?? []).map(({ hash }) => hash));
  });

  it.skipIf(!sentences)('has no link that the guides lack', () => {
    const text = (sentences ?? []).map((sentence) => sentence.text).join(' ');
    const addresses = [...text.matchAll(/\]\((https:[^)]+)\)/g)].map(([, address]) => address);
    expect(addresses.length).toBeGreaterThan(8);
    const known = Object.values(links).map<string | undefined>(({ href }) => href);
    for (const address of addresses) expect(known).toContain(address);
  });
});

describe('the coverage of the set-up document', () => {
  it.each(entries.map((entry, index) => [index + 1, entry.sentence, entry] as const))(
    '%i: %s',
    (_index, _sentence, entry) => {
      for (const { at, says } of entry.in) expect(wordsAt(at), at).toContain(says);
    },
  );
});

describe('splitting into sentences', () => {
  it('keeps headings, list items and listings as one, and leaves out anchors and escapes', () => {
    const text =
      '# Title<a name="x"></a>\n\n**Note**  \nOne\\. Two, e\\.g\\. this\\.\n+ An item\n```\na\n b\n```\n';
    expect(sentencesOf(text).map((sentence) => sentence.text)).toEqual([
      'Title',
      'One.',
      'Two, e.g. this.',
      'An item',
      'a b',
    ]);
  });
});
