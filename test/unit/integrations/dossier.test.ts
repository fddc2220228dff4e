import { describe, expect, it } from 'vitest';
import { value, world } from './world.ts';

const secret = 'correct-horse-battery';

async function dossiers() {
  const { verbs, saved } = world();
  const { id, connections } = await value(
    verbs.create({ system: 'coupa', name: 'Buying <b>&</b> | *more*' }),
  );
  await value(
    verbs.changeFields({
      id,
      expected: 0,
      changes: {
        punchoutUrl: 'https://p.example.com/setup',
        description: '<script>alert(1)</script>\n# no heading',
      },
    }),
  );
  await value(verbs.setSecret({ id, connection: connections[0]?.id ?? '', secret }));
  await value(verbs.proveByWord({ id, step: 'permissions', who: 'Riley Ng', note: 'Attached it.' }));
  await value(verbs.goLive({ id, who: 'Riley Ng', reason: 'The board waits.' }));
  for (const format of ['html', 'md', 'pdf'] as const) await value(verbs.dossier({ id, format }));
  const [page, markdown, pdf] = saved;
  if (!page || !markdown || !pdf) throw new Error('not saved');
  return { page, markdown, pdf };
}

describe('a dossier', () => {
  it('is named after the integration, as every system takes it', async () => {
    const { page, markdown, pdf } = await dossiers();
    expect([page, markdown, pdf].map(({ name }) => name)).toEqual([
      'dossier-Buying-b-b-more.html',
      'dossier-Buying-b-b-more.md',
      'dossier-Buying-b-b-more.pdf',
    ]);
  });

  it('has values, labels, steps with proof, open points and history, and no secret', async () => {
    const { page, markdown } = await dossiers();
    for (const { text } of [page, markdown]) {
      for (const part of [
        'https://p.example.com/setup',
        'Our Domain (cXML Domain)',
        'Attached it.',
        'Riley Ng',
        'It was never rehearsed.',
        'The board waits.',
        'Test mode',
        'known since 2027-01-15 09:00 UTC',
      ])
        expect(text.replaceAll('\\', '')).toContain(part);
      expect(text).not.toContain(secret);
    }
  });

  it('runs nothing and fetches nothing, whatever the values are', async () => {
    const { page } = await dossiers();
    expect(page.text).not.toMatch(/<script|<img|<link|<iframe|\son[a-z]+=/i);
    expect(page.text).toContain('&lt;script&gt;');
    expect(page.text).toContain("default-src 'none'");
  });

  it('keeps its shape in Markdown, whatever the values are', async () => {
    const { markdown } = await dossiers();
    const lines = markdown.text.split('\n');
    expect(lines.filter((line) => line.startsWith('# '))).toHaveLength(1);
    expect(markdown.text).not.toMatch(/(?<!\\)</);
    for (const [index, line] of lines.entries())
      if (/^\| ---/.test(line)) {
        const cells = (row: string | undefined) => row?.split(/(?<!\\)\|/).length;
        for (let row = index - 1; lines[row]?.startsWith('|'); row += 1)
          expect(cells(lines[row]), lines[row]).toBe(cells(line));
      }
  });
});
