import type { Exchange } from '../../../../shared/rehearsal/events.ts';
import type { FaultDescription } from '../../../../shared/rehearsal/faults.ts';
import type { MessageText } from '../../../../shared/rehearsal/message-text.ts';
import { words } from '../../../words/rehearsal.ts';

/**
 * What happens to a recorded request on its way out: its proof, its attachments, whom it goes to. In sentences. `fault` is
 * the failure that it was recorded under; a replay brings none about.
 */
export function sendingWords(
  exchange: Exchange,
  { text, attachments = [] }: MessageText,
  fault: FaultDescription | undefined,
): string[] {
  const sentences = text.includes('<CredentialMac')
    ? [words.sendingWords.credentialMac]
    : [words.sendingWords.secret];
  const names = attachments.map(({ name }) => name).join(', ');
  if (attachments.length > 0)
    sentences.push(
      attachments.length === 1
        ? words.sendingWords.attachment({ names })
        : words.sendingWords.attachments({ count: attachments.length, names }),
    );
  if (exchange.to === 'network') sentences.push(words.sendingWords.throughNetwork);
  if (fault) sentences.push(words.sendingWords.withoutFailure({ title: fault.title }));
  return sentences;
}
