import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { DtdValidator, XmlDocument, XmlDtd, XmlLibError } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { root } from '../../build/paths.mjs';
import { otherNames } from '../../shared/cxml/grammar/names.ts';
import { judgedTypes, moduleOf } from '../../shared/cxml/grammar.ts';
import { type AttributeRule, grammarOf, type Module } from '../../shared/cxml/grammar-table.ts';
import { decodeBytes } from '../../shared/cxml/guard.ts';
import { readText } from '../../shared/cxml/read.ts';
import { writeDocument } from '../../shared/cxml/write.ts';
import { Instances } from '../support/grammar-instances.ts';
import { type Mutant, mutate, randomFrom, vocabularyOf } from '../support/mutations.ts';
import { noMaterial, samples } from '../support/shared-material.ts';
import { anyDocument } from '../unit/cxml/documents.ts';

/**
 * The built-in grammar beside the official DTD, run by libxml2, on many damaged documents: both have to say the same of
 * each, at the same place.
 */

const dtdFolder = path.join(root, '..', 'shared', 'cxml', 'dtd', '1.2.071');
const validators = new Map<Module, DtdValidator>();

interface Verdict {
  readonly valid: boolean;
  readonly line: number | undefined;
  readonly message: string;
}

interface Base {
  readonly name: string;
  readonly module: Module;
  readonly text: string;
}

/** Where the two may disagree, and why that is right. */
const explained: readonly { readonly why: string; readonly fits: (one: Disagreement) => boolean }[] = [
  {
    why: 'in an Extrinsic or Identity stands an element that cXML declares but no judged type holds; its inside is not judged',
    fits: ({ ours, official, inside }) => ours.valid && otherNames.has(inside ?? '') && !official.valid,
  },
  {
    why: 'the payload became one of a type that is not judged: the verdict is unknown, with no error in the envelope',
    fits: ({ type, ours }) => ours.valid && !judgedTypes.has(type),
  },
];

interface Disagreement {
  readonly base: string;
  readonly kind: string;
  readonly type: string;
  readonly ours: Verdict;
  readonly official: Verdict;
  /** The element that the DTD complains about. */
  readonly inside: string | undefined;
}

describe('the built-in grammar and the official DTD', () => {
  it('agree on 20,000 damaged documents, and where the damage is', ({ skip }) => {
    judgeBoth('documents', documents() ?? skip(noMaterial), 20_000);
  });

  it.for(['cXML', 'Fulfill'] as const)('agree on every element of %s that has a rule', (module, { skip }) => {
    judgeBoth(`elements of ${module}`, elements(module) ?? skip(noMaterial), 6000);
  });

  it.for(['cXML', 'Fulfill'] as const)(
    'agree on every attribute of %s and its values',
    (module, { skip }) => {
      const bases = attributes(module) ?? skip(noMaterial);
      expect(bases.length).toBeGreaterThan(2000);
      const differing = bases.filter((base) => official(base).valid !== ours(base.text).verdict.valid);
      process.stdout.write(
        `grammar and DTD: ${bases.length} attributes with values of ${module}, ${differing.length} differ\n`,
      );
      expect(differing.map(({ name }) => name)).toEqual([]);
    },
  );
});

function judgeBoth(what: string, bases: readonly Base[], count: number): void {
  for (const base of bases) {
    expect([base.name, official(base), ours(base.text).verdict]).toEqual([base.name, fine, fine]);
  }
  const { agreement, invalid, sameLine, reasons, unexplained } = compare(bases, count, 1);
  process.stdout.write(
    `grammar and DTD: ${count} mutants of ${bases.length} ${what}, ${invalid} invalid by both: agreement ${percent(agreement)}, within a line ${percent(sameLine)}\n`,
  );
  for (const [why, times] of reasons) process.stdout.write(`  ${times} times: ${why}\n`);
  expect(unexplained).toEqual([]);
  expect(agreement).toBeGreaterThanOrEqual(0.995);
  expect(sameLine).toBeGreaterThanOrEqual(0.95);
}

const fine = { valid: true, line: undefined, message: '' };

function percent(share: number): string {
  return `${(share * 100).toFixed(2)} %`;
}

/** Documents that other people wrote, and some of every type that this program writes. */
function documents(): Base[] | undefined {
  const files = samples('valid');
  if (!files || !existsSync(dtdFolder)) return undefined;
  const theirs = files.map(({ name, file }) => {
    const decoded = decodeBytes(readFileSync(file));
    if (!decoded.ok) throw new Error(`${name}: ${decoded.problem.message}`);
    return { name, text: decoded.text };
  });
  const written = fc
    .sample(anyDocument, { numRuns: 60, seed: 1 })
    .map((document, index) => ({ name: `written ${index} ${document.type}`, text: writeDocument(document) }));
  return [...theirs, ...written].flatMap(({ name, text }) => {
    const { type } = readText(text);
    return judgedTypes.has(type) ? [{ name, module: moduleOf(type), text }] : [];
  });
}

/** A document for each element that has a rule, which stands in an Extrinsic: anything that is declared may stand there. */
function elements(module: 'cXML' | 'Fulfill'): Base[] | undefined {
  if (!existsSync(dtdFolder)) return undefined;
  const instances = new Instances(grammarOf(module), declaredNames(), randomFrom(7));
  expect(instances.names.length).toBeGreaterThan(400);
  // What has a prefix stands where it is declared: in a signature.
  const signatures = Array.from({ length: 40 }, (_, index) =>
    instances.write('ds:Signature', 3 + (index % 9)),
  );
  return [
    ...instances.names
      .filter(standsAlone)
      .map((name) => ({ name, module, text: around(module, instances.write(name)) })),
    ...signatures.map((text, index) => ({ name: `signature ${index}`, module, text: around(module, text) })),
  ];
}

/** Elements with each attribute that the rule or the DTD names for them, left out and with each value that either names. */
function attributes(module: 'cXML' | 'Fulfill'): Base[] | undefined {
  if (!existsSync(dtdFolder)) return undefined;
  const dtd = readFileSync(path.join(dtdFolder, `${module}.dtd`), 'utf8').replace(/<!--[\s\S]*?-->/g, '');
  const grammar = grammarOf(module);
  const instances = new Instances(grammar, declaredNames(), randomFrom(7));
  return instances.names.filter(standsAlone).flatMap((name) => {
    const lists = [...dtd.matchAll(new RegExp(`<!ATTLIST\\s+${name}\\s([^>]*)>`, 'g'))]
      .map(([, list = '']) => list)
      .join('\n');
    const rules = grammar.rule(name)?.attributes ?? new Map<string, AttributeRule>();
    const named = [...lists.matchAll(/([\w:.-]+)\s+(?:CDATA|%|\(|ID|NMTOKEN)/g)].map(([, one = '']) => one);
    const listed = [...lists.matchAll(/\(([^)]*)\)/g)].flatMap(([, one = '']) => one.split(/[\s|]+/));
    const known = [...rules.values()].flatMap(({ values }) => values ?? []);
    const values = [...new Set(['some text', ...listed, ...known])];
    const element = instances.write(name, 0);
    return [...new Set([...named, ...rules.keys()])].flatMap((attribute) => {
      const without = element.replace(new RegExp(`^(<${name}\\b[^>]*?) ${attribute}="[^"]*"`), '$1');
      return [undefined, ...values].map((value) => ({
        name: `${name} ${attribute}=${value ?? '(none)'}`,
        module,
        text: around(
          module,
          value === undefined ? without : without.replace(`<${name}`, `<${name} ${attribute}="${value}"`),
        ),
      }));
    });
  });
}

/** Whether an element may be a base of its own: the bodies have their place, and what has a prefix needs it declared. */
function standsAlone(name: string): boolean {
  return !/^(?:cXML|Request|Message|Response)$|:/.test(name);
}

/** Names of all elements of both modules. */
function declaredNames(): string[] {
  const texts = ['cXML', 'Fulfill'].map((module) =>
    readFileSync(path.join(dtdFolder, `${module}.dtd`), 'utf8'),
  );
  const names = texts.flatMap((text) =>
    [...text.matchAll(/<!ELEMENT\s+([\w:.-]+)/g)].map(([, name = '']) => name),
  );
  return [...new Set(names)];
}

function around(module: 'cXML' | 'Fulfill', element: string): string {
  const credential = '<Credential domain="a"><Identity>a</Identity></Credential>';
  const head = `<Header>\n<From>${credential}</From>\n<To>${credential}</To>\n<Sender>${credential}<UserAgent/></Sender>\n</Header>`;
  const extrinsic = `<Extrinsic name="a">\n${element}\n</Extrinsic>`;
  const payload =
    module === 'cXML'
      ? `<PunchOutSetupRequest operation="create"><BuyerCookie/>\n${extrinsic}\n</PunchOutSetupRequest>`
      : `<ShipNoticeRequest><ShipNoticeHeader shipmentID="1" noticeDate="a">\n${extrinsic}\n</ShipNoticeHeader></ShipNoticeRequest>`;
  return `<cXML payloadID="1" timestamp="1">\n${head}\n<Request>${payload}</Request></cXML>`;
}

function compare(bases: readonly Base[], count: number, seed: number) {
  const random = randomFrom(seed);
  const used = vocabularyOf(bases.map(({ text }) => text));
  const vocabulary = { ...used, elements: [...new Set([...used.elements, ...declaredNames()])] };
  const unexplained: Disagreement[] = [];
  const reasons = new Map<string, number>();
  let agreed = 0;
  let invalid = 0;
  let sameLine = 0;
  for (let made = 0; made < count; ) {
    const base = bases[made % bases.length];
    if (!base) throw new Error('There are no documents.');
    const mutant: Mutant | undefined = mutate(base.text, vocabulary, random);
    if (!mutant) continue;
    made += 1;
    const theirs = official({ ...base, text: mutant.text });
    const { verdict, type } = ours(mutant.text);
    if (theirs.valid === verdict.valid) {
      agreed += 1;
      if (theirs.line === undefined || verdict.line === undefined) continue;
      invalid += 1;
      if (Math.abs(theirs.line - verdict.line) <= 1) sameLine += 1;
    } else {
      const inside = /(?:[Ee]lement|of) ([\w:.-]+)/.exec(theirs.message)?.[1];
      const one = { base: base.name, kind: mutant.kind, type, ours: verdict, official: theirs, inside };
      const reason = explained.find(({ fits }) => fits(one));
      if (reason) reasons.set(reason.why, (reasons.get(reason.why) ?? 0) + 1);
      else unexplained.push(one);
    }
  }
  return { agreement: agreed / count, invalid, sameLine: sameLine / invalid, reasons, unexplained };
}

function ours(text: string): { verdict: Verdict; type: string } {
  const { findings, type } = readText(text);
  const first = findings.find(({ severity }) => severity === 'error');
  return { verdict: { valid: !first, line: first?.line, message: first?.message ?? '' }, type };
}

/** The DTD's word, and libxml2's where the text is not XML to it. */
function official({ module, text }: Base): Verdict {
  let validator = validators.get(module);
  if (!validator) {
    validator = new DtdValidator(XmlDtd.fromBuffer(readFileSync(path.join(dtdFolder, `${module}.dtd`))));
    validators.set(module, validator);
  }
  let document: XmlDocument | undefined;
  try {
    document = XmlDocument.fromString(text);
    validator.validate(document);
    return fine;
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error;
    const [first] = error.details;
    return { valid: false, line: first?.line, message: first?.message.trim() ?? '' };
  } finally {
    document?.dispose();
  }
}
