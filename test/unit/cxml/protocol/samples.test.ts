import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judgeProtocol } from '../../../../shared/cxml/protocol/protocol.ts';
import { readBytes } from '../../../../shared/cxml/read.ts';
import { noMaterial, samples } from '../../../support/shared-material.ts';

/** Valid samples that deserve an error or a warning, with the reason. */
const deserved: Readonly<Record<string, { code: string; because: string }[]>> = {
  'orderrequest--gkrhee--purchase-order-request-200.xml': [
    {
      code: 'total-mismatch',
      because: 'the total is that of one line, the lines are 1 and 2 pieces of 1,505.00',
    },
  ],
  'punchoutordermessage--friendsofcxml--poom.xml': [
    { code: 'total-mismatch', because: 'the total is one price of 763.20, the lines add up to 3,420.60' },
  ],
  'punchoutordermessage--friendsofcxml--punchoutordermessage.xml': [
    { code: 'total-mismatch', because: 'the total is one price of 763.20, the lines add up to 6,105.60' },
  ],
  'punchoutordermessage--gkrhee--punch-out-order-message-doc.xml': [
    {
      code: 'secret-in-browser',
      because: 'a cart with a SharedSecret, which the notes call an advisory of its own',
    },
    { code: 'cookie-white-space', because: 'the cookie stands on a line of its own' },
    { code: 'total-mismatch', because: 'a total of 5.35 and no lines' },
  ],
};

const valid = samples('valid');

describe.skipIf(!valid)(`valid samples${valid ? '' : `: ${noMaterial}`}`, () => {
  it.each(valid ?? [])('$name: no error or warning that it does not deserve', ({ name, file }) => {
    const findings = judgeProtocol(readBytes(readFileSync(file)), { now: new Date('2026-01-31T09:30:00Z') });
    const grave = findings.filter(({ severity }) => severity !== 'note').map(({ code }) => code);
    expect(grave).toEqual((deserved[name] ?? []).map(({ code }) => code));
  });
});
