import { writeDocument } from '../../../../shared/cxml/write.ts';
import { profileRequest } from '../../buyer/documents.ts';
import type { RunContext } from '../context.ts';

/** Asks the supplier for its profile: proves that it is there and takes the credentials, and buys nothing. */
export async function askProfile({ parties, wire, recorder, reach }: RunContext): Promise<void> {
  recorder.event({
    event: 'state',
    state: { name: 'exchanging', what: `The procurement system asks what ${parties.supplierName} offers.` },
  });
  const request = profileRequest(parties.context);
  const network = parties.networkUrl;
  const { document: answer, exchange } = await wire.ask(
    {
      from: 'procurement',
      to: network === undefined ? 'marketplace' : 'network',
      document: request.type,
      url: network ?? parties.settings.buyer.setupUrl,
      body: writeDocument(request),
    },
    'profile',
  );
  if (answer.type !== 'ProfileResponse') throw new Error('An answer without a profile passed the judge');
  const names = answer.transactions.map(({ requestName }) => requestName).join(', ');
  recorder.pass('profile-answer', `${parties.supplierName} answered with its profile: ${names}.`, exchange);
  reach('setup');
}
