import Box from '@cloudscape-design/components/box';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { keysFor, menuGroups, pageGroups, type ShortcutGroup } from '../../shared/commands.ts';
import { common } from '../words/common.ts';
import { words } from '../words/shell.ts';

/** Every shortcut there is, by menu. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const isMac = window.navigator.userAgent.includes('Macintosh');
  return (
    <Modal visible header={words.shortcuts.title} closeAriaLabel={common.close} onDismiss={onClose}>
      <SpaceBetween size="m">
        {[...menuGroups, ...pageGroups].map((group) => (
          <Group key={group.title} group={group} isMac={isMac} />
        ))}
      </SpaceBetween>
    </Modal>
  );
}

function Group({ group, isMac }: { readonly group: ShortcutGroup; readonly isMac: boolean }) {
  return (
    <section data-testid="shortcuts">
      <Box variant="h3">{group.title}</Box>
      <dl className="shortcuts">
        {group.shortcuts.map(({ keys, words: what }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>
              <kbd>{keysFor(keys, isMac)}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
