import type { FaultName } from '../../../shared/rehearsal/faults.ts';
import { answerFaults } from './answers.ts';
import { cartFaults } from './carts.ts';
import { connectionFaults } from './connections.ts';
import { credentialFaults } from './credentials.ts';
import { documentFaults } from './documents.ts';
import type { Fault } from './fault.ts';
import { purchaseFaults } from './purchases.ts';
import { supplierFaults } from './suppliers.ts';

/** How each failure is brought about. */
export const faultPoints: Readonly<Record<FaultName, Fault>> = {
  ...credentialFaults,
  ...connectionFaults,
  ...answerFaults,
  ...documentFaults,
  ...supplierFaults,
  ...cartFaults,
  ...purchaseFaults,
};
