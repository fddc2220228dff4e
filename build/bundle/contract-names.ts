/**
 * Prints the verbs and streams of the contract as JSON. A program of its own, so that a watching build sees the contract as it is
 * now and not as it was first loaded.
 */
import { contractNames } from '../../shared/ipc/contract.ts';

process.stdout.write(JSON.stringify(contractNames()));
