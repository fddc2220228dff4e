import { fail, ok, type Result } from '../../shared/errors.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import { atStep, disable, enable, goLive, remove } from '../../shared/procurement/acts.ts';
import {
  addConnection,
  changeConnection,
  changeFields,
  confirm,
  recordStep,
  removeConnection,
} from '../../shared/procurement/changes.ts';
import type { Integration, StepRecord } from '../../shared/procurement/integration.ts';
import { unprovenOf } from '../../shared/procurement/readiness.ts';
import { stepOf } from '../../shared/procurement/steps/steps.ts';
import type { ConnectionSecrets } from '../integrations/connection-secrets.ts';
import type { IntegrationDesk } from '../integrations/desk.ts';
import type { IntegrationFiles } from '../integrations/files.ts';
import type { ImportDesk } from '../integrations/import-desk.ts';
import type { Screenshots } from '../integrations/screenshots.ts';

/** What the window may ask about integrations. */
export function integrationsHandlers({
  desk,
  secrets,
  screenshots,
  imports,
  files,
}: {
  readonly desk: IntegrationDesk;
  readonly secrets: ConnectionSecrets;
  readonly screenshots: Screenshots;
  readonly imports: ImportDesk;
  readonly files: IntegrationFiles;
}): Handlers<'integrations'> {
  const record = (id: string, stepId: string, made: StepRecord | undefined, who?: string) =>
    desk.change(
      id,
      (integration) => {
        const step = stepOf(integration.system, stepId);
        return step && recordStep(integration, step, made, desk.act(who));
      },
      who,
    );

  return {
    list: () => ok(desk.list()),
    create: ({ system, name }) => desk.create(system, name),
    createSample: ({ system }) => desk.createSample(system),
    read: ({ id }) => desk.read(id),

    changeFields: ({ id, expected, changes }) =>
      desk.edit(id, expected, (integration) => changeFields(integration, changes, desk.act())),
    addConnection: ({ id, expected }) =>
      desk.edit(id, expected, (integration) => addConnection(integration, `c-${desk.newId()}`, desk.act())),
    changeConnection: ({ id, expected, connection, changes }) =>
      desk.edit(id, expected, (integration) =>
        changeConnection(integration, connection, changes, desk.act()),
      ),
    removeConnection: ({ id, expected, connection }) => {
      const removed = desk.edit(id, expected, (integration) =>
        removeConnection(integration, connection, desk.act()),
      );
      if (!removed.ok) return removed;
      const dropped = secrets.drop(id, connection);
      return dropped.ok ? removed : dropped;
    },

    setSecret: ({ id, connection, secret }) => secrets.set(id, connection, secret),
    forgetSecret: ({ id, connection }) => secrets.forget(id, connection),
    revealSecret: ({ id, connection }) => {
      const secret = secrets.get(id, connection);
      return secret.ok ? ok({ secret: secret.value }) : secret;
    },
    copySecret: ({ id, connection }) => secrets.copy(id, connection),

    proveByWord: ({ id, step, who, note, screenshot }) => {
      const { at } = desk.act();
      if (!screenshot) return record(id, step, { by: 'word', who, at, note }, who);
      const kept = screenshots.keep(screenshot.name, screenshot.bytes);
      return kept.ok ? record(id, step, { by: 'word', who, at, note, screenshot: kept.value }, who) : kept;
    },
    runCheck: ({ id, step }) => desk.runCheck(id, step),
    withdrawProof: ({ id, step }) => record(id, step, undefined),
    setPlace: ({ id, step }) => desk.change(id, (integration) => atStep(integration, step)),
    wait: ({ id, step, since, remindOn, note }) => record(id, step, { by: 'waiting', since, remindOn, note }),
    screenshot: ({ id, step }) => {
      const found = desk.read(id);
      if (!found.ok) return found;
      const made = found.value.steps[step];
      return made?.by === 'word' && made.screenshot
        ? screenshots.read(made.screenshot)
        : fail('no-screenshot', 'This step has no screenshot.', 'Add one when you confirm the step.');
    },
    confirm: ({ id, subject, says, who, note }) =>
      desk.change(id, (integration) => confirm(integration, subject, { says, note }, desk.act(who)), who),

    goLive: ({ id, who, reason }) => {
      const found = desk.read(id);
      return found.ok ? goLiveIfProven(desk, found.value, who, reason?.trim() ?? '') : found;
    },
    disable: ({ id, who, reason }) =>
      desk.change(id, (integration) => disable(integration, reason.trim(), desk.act(who)), who),
    enable: ({ id, who }) => desk.change(id, (integration) => enable(integration, desk.act(who)), who),
    remove: ({ id, who, reason }) =>
      desk.change(id, (integration) => remove(integration, reason.trim(), desk.act(who)), who),
    forget: ({ id }) => desk.forget(id),
    undo: ({ undo }) => desk.undo(undo),

    exportTo: ({ ids, passphrase }) => files.exportTo(ids, passphrase),
    previewImport: async ({ unlock }) => {
      if (unlock) return await imports.unlock(unlock.token, unlock.passphrase);
      const chosen = await files.choose();
      if (!chosen.ok) return chosen;
      return chosen.value === null ? ok(null) : imports.preview(chosen.value);
    },
    importFrom: ({ token, how }) => imports.apply(token, how),
    saveText: ({ id, text }) => files.saveText(id, text),
    dossier: ({ id, format }) => files.dossier(id, format),

    backups: () => ok([...desk.backups()]),
    restoreBackup: ({ file }) => desk.restoreBackup(file),
    startEmpty: () => desk.startEmpty(),
  };
}

/** Going live is a gate: what is not proven keeps it shut, unless a written reason overrules. */
function goLiveIfProven(
  desk: IntegrationDesk,
  integration: Integration,
  who: string,
  reason: string,
): Result<Integration> {
  const unproven = unprovenOf(integration).map(({ message }) => message);
  if (unproven.length > 0 && reason === '')
    return fail(
      'not-proven',
      `Not everything is proven. ${unproven.join(' ')}`,
      'Prove what is missing, or write down why it goes live all the same.',
    );
  const overruled = unproven.length > 0 ? { reason, unproven } : undefined;
  const gone = desk.change(integration.id, (one) => goLive(one, overruled, desk.act(who)), who);
  return gone.ok ? desk.runCheck(integration.id, 'go-live') : gone;
}
