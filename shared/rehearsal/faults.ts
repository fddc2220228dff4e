import * as z from 'zod';
import type { DiagnosisId } from '../procurement/diagnoses/catalogue.ts';
import type { ProcurementSystem } from './events.ts';

/** A failure that can be brought about, as the terminal and the window list it. How is in electron/simulator/faults. */
export interface FaultDescription {
  readonly name: string;
  readonly title: string;
  /** What a person sees by it, in a sentence. */
  readonly shows: string;
  /** The entry of the failure catalogue that a run with it ends in. */
  readonly diagnosis: DiagnosisId;
  readonly systems: readonly ProcurementSystem[];
}

const both = ['coupa', 'ariba'] as const;

const descriptions = [
  {
    name: 'wrong-secret',
    title: 'Wrong shared secret',
    shows: 'The secret that is sent with the setup request is not the one that the supplier has.',
    diagnosis: 'shared-secret-mismatch',
    systems: both,
  },
  {
    name: 'html-answer',
    title: 'A web page answers',
    shows: 'The punchout URL leads to a web site for people, which answers with a page and not with cXML.',
    diagnosis: 'web-page-instead-of-cxml',
    systems: both,
  },
  {
    name: 'unit-not-enabled',
    title: 'Unit of measure not enabled',
    shows: 'The cart has a unit of measure that the procurement system does not take.',
    diagnosis: 'cart-not-returned',
    systems: both,
  },
] as const satisfies readonly FaultDescription[];

export type FaultName = (typeof descriptions)[number]['name'];

/** Every failure that can be brought about, in the order in which they are listed. */
export const faults: readonly (FaultDescription & { readonly name: FaultName })[] = descriptions;

export const faultNameSchema = z.enum(descriptions.map(({ name }) => name));

/** The description of a fault. */
export function faultOf(name: FaultName): FaultDescription & { readonly name: FaultName } {
  const found = faults.find((one) => one.name === name);
  if (!found) throw new Error(`There is no fault ${name}`);
  return found;
}
