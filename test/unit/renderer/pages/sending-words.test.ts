import { describe, expect, it } from 'vitest';
import { sendingWords } from '../../../../renderer/pages/rehearsal/replay/sending-words.ts';
import { faultOf } from '../../../../shared/rehearsal/faults.ts';
import { messageText } from '../../../../shared/rehearsal/message-text.ts';
import { recorded, untilPassed } from '../recorded.ts';

describe('what is said of a request that is sent again', () => {
  const [event] = recorded(untilPassed).filter((one) => one.event === 'exchange');
  if (event?.event !== 'exchange') throw new Error('No exchange');
  const { exchange } = event;
  const message = messageText(exchange.request);

  it('is one sentence more where it was recorded under a failure, which it does not meet again', () => {
    const without = sendingWords(exchange, message, undefined);
    expect(without.join(' ')).not.toContain('failure');
    expect(sendingWords(exchange, message, faultOf('wrong-secret'))).toEqual([
      ...without,
      expect.stringContaining('without the failure “Wrong shared secret”'),
    ]);
  });
});
