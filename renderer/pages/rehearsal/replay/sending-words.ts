import type { Exchange } from '../../../../shared/rehearsal/events.ts';
import type { MessageText } from '../../../../shared/rehearsal/message-text.ts';

/** What happens to a recorded request on its way out: its proof, its attachments, whom it goes to. In sentences. */
export function sendingWords(exchange: Exchange, { text, attachments = [] }: MessageText): string[] {
  const words = text.includes('<CredentialMac')
    ? [
        'The CredentialMac is made anew when it is sent: its value takes the place of ********, and its dates begin then. Dates that you change stay as you write them.',
      ]
    : [
        'Where ******** stands, the secret of the supplier is put in when it is sent. Type over it to send another.',
      ];
  if (attachments.length > 0)
    words.push(
      `${attachments.length === 1 ? 'The attachment goes' : `The ${attachments.length} attachments go`} along as recorded: ${attachments.map(({ name }) => name).join(', ')}.`,
    );
  if (exchange.to === 'network')
    words.push('It goes to the simulated SAP Business Network, which passes it on to AWS Marketplace.');
  return words;
}
