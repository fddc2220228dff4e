import type { Diagnosis } from '../../cxml/judgement.ts';

/** One entry of the failure catalogue: a Diagnosis before there is evidence for it. Words for people. */
export type CatalogueEntry = Readonly<Omit<Diagnosis, 'evidence' | 'score'>>;
