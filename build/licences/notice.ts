/**
 * The notice that is shipped with the program: whose code is in it, under which licence, in the owners' own words.
 */
import type { ShippedPackage } from './packages.ts';

const line = '-'.repeat(80);

/** The notice as text. Packages whose licence texts are the same, word for word, share one entry. */
export function noticeOf(program: string, packages: readonly ShippedPackage[]): string {
  const byText = new Map<string, ShippedPackage[]>();
  for (const one of packages) {
    const text = one.texts.length > 0 ? one.texts.join('\n\n') : withoutText(one);
    byText.set(text, [...(byText.get(text) ?? []), one]);
  }
  const entries = [...byText].map(([text, ones]) => {
    const names = ones.map(({ name, version, license }) => `${name} ${version} (${license})`);
    return [line, ...names, line, '', text, ''].join('\n');
  });
  return [
    `${program} contains code of the following packages.`,
    'Electron and Chromium come with licence files of their own.',
    '',
    ...entries,
  ].join('\n');
}

function withoutText({ license }: ShippedPackage): string {
  return `The package carries no licence text. It names its licence: ${license}`;
}
