import { createHash } from 'node:crypto';
import type { Attachment } from '../run/attachments.ts';
import { recordsOf } from '../run/expectations.ts';
import type { Scenario } from './scenario.ts';

const files: readonly Attachment[] = [
  {
    name: 'quote.txt',
    contentType: 'text/plain; charset=UTF-8',
    text: 'Quote 4711 of the seller.\nGültig bis Jahresende.\n',
  },
  {
    name: 'cost-centres.csv',
    contentType: 'text/csv; charset=UTF-8',
    text: 'centre,share\r\nIT,100\r\n',
  },
];

function sha256Of(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

export const attachments: Scenario = {
  steps: [
    { do: 'punchout', operation: 'create', shop: {} },
    {
      do: 'order',
      attach: files,
    },
  ],
  expects: [
    {
      code: 'attachments-received',
      holds: (facts) => {
        const [order] = recordsOf(facts, 'order-received');
        return (
          order?.attachments?.map(({ name, sha256 }) => `${name} ${sha256}`).join() ===
          files.map(({ name, text }) => `${name} ${sha256Of(text)}`).join()
        );
      },
      good: 'AWS Marketplace received both attachments as they were sent, byte for byte.',
      bad: 'AWS Marketplace did not receive both attachments as they were sent.',
    },
  ],
};
