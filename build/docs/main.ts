/** Writes the pages of `docs/` that are made from the program's data. Run by `npm run docs` with Node 24. */
import { writeFileSync } from 'node:fs';
import { catalogueAsMarkdown, cataloguePage } from './failure-catalogue.ts';

writeFileSync(cataloguePage, catalogueAsMarkdown());
