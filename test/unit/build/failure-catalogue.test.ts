import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { catalogueAsMarkdown, cataloguePage } from '../../../build/docs/failure-catalogue.ts';
import { catalogue } from '../../../shared/procurement/diagnoses/catalogue.ts';

test('the page of the failure catalogue says what the program says; `npm run docs` renews it', () => {
  expect(readFileSync(cataloguePage, 'utf8')).toBe(catalogueAsMarkdown());
});

test('the page holds every entry once, in its order', () => {
  const names = [...catalogueAsMarkdown().matchAll(/^- \*\*Name:\*\* `(.*)`$/gm)].map(([, name]) => name);
  expect(names).toEqual(catalogue.map(({ id }) => id));
});
