/**
 * Saves one value after the other in the folder that is given, and says each number once it is saved: for a test that kills
 * it meanwhile. The file is large enough that writing takes time.
 */
import { writeSync } from 'node:fs';
import './without-electron.ts';
import { IntegrationsFile } from '../../electron/storage/integrations.ts';
import { changeFields, newIntegration } from '../../shared/procurement/changes.ts';

const [, , folder = '', from = '0'] = process.argv;
// A clock that runs an hour in a step, so that backups are made and rotate as well.
let now = Date.parse('2027-01-04T09:00:00Z') + Number(from) * 3_600_000;
const memory = new IntegrationsFile(folder, () => new Date(now));
const act = { who: 'Riley', at: '2027-01-04T09:00:00Z' };
const ids = { integration: 'i-1', connection: 'c-1' };
const begun = {
  ...newIntegration('coupa', ids, 'Buying', act),
  ...memory.read().integrations[0],
};
for (let saved = Number(from) + 1; ; saved += 1) {
  now += 3_600_000;
  const description = `${saved} `.repeat(1 + ((saved * 37) % 500));
  const integration = changeFields(begun, { description, name: String(saved) }, act);
  const written = memory.write({ integrations: [integration] });
  if (!written.ok) throw new Error(written.error.message);
  writeSync(1, `${saved}\n`);
}
