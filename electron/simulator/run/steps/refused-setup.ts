import { writeDocument } from '../../../../shared/cxml/write.ts';
import { setupRequest } from '../../buyer/documents.ts';
import { hold } from '../checks.ts';
import type { RunContext } from '../context.ts';

/** Sends a setup request that AWS Marketplace has to refuse with this cXML status. */
export async function refusedSetup(run: RunContext, wanted: number): Promise<void> {
  const { recorder, parties, wire } = run;
  recorder.event({ event: 'state', state: { name: 'requesting-setup', operation: 'create' } });
  const { setupUrl } = parties.settings.buyer;
  const setup = setupRequest(parties.context, {
    setupUrl,
    browserFormPost: parties.buyer.expectCart(() => ({ taken: false, reason: 'No session was opened.' })),
    operation: 'create',
    items: [],
  });
  const { status, exchange } = await wire.post(
    {
      from: 'procurement',
      to: parties.networkUrl === undefined ? 'marketplace' : 'network',
      document: setup.type,
      url: parties.networkUrl ?? setupUrl,
      body: writeDocument(setup),
    },
    'setup',
  );
  hold(run, {
    holds: status?.code === wanted,
    code: 'setup-refused',
    good: `The setup request was refused with ${wanted}, as it has to be: ${status?.message ?? ''}`,
    bad: `The setup request was to be refused with ${wanted}, and was answered with ${status?.code ?? 'no status'}.`,
    fix: 'Look at the answer, and at the rows of Portal connections in AWS Marketplace.',
    exchange,
  });
}
