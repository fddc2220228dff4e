import type { ProcurementSystem } from '../rehearsal/systems.ts';
import type { ReadyTextId } from './ready-texts.ts';
import type { LinkId } from './steps/links.ts';

/**
 * What is done with an integration after its set-up: disabling, enabling again, and removing it for good. Source: AWS
 * Marketplace, "Setting up procurement system integration", section "Disabling procurement system integration".
 */
export interface Procedure {
  readonly title: string;
  /** What it does and what it leaves. */
  readonly what: string;
  readonly steps: readonly string[];
  readonly text?: ReadyTextId;
  readonly links: readonly LinkId[];
  readonly unsure?: readonly string[];
}

export type ProcedureId = 'disable' | 'enable' | 'remove';

const whereRedirect: Readonly<Record<ProcurementSystem, string>> = {
  coupa: 'In Coupa, sign in as an administrator and open Setup > Punchout Sites > AWS Marketplace.',
  ariba: 'In SAP Ariba, sign in as an administrator and open the punchout catalog of AWS Marketplace.',
};

/** The three procedures for a system. */
export function procedureOf(id: ProcedureId, system: ProcurementSystem): Procedure {
  const name = system === 'coupa' ? 'Coupa' : 'SAP Ariba';
  switch (id) {
    case 'disable':
      return {
        title: 'Disable the integration',
        what: `You disable it by removing the punchout integration from within ${name}: switch the auto-redirect functionality for AWS Marketplace off. The settings are kept, and it can be enabled again easily.`,
        steps: [
          whereRedirect[system],
          'Switch its auto-redirect off, and save.',
          system === 'coupa'
            ? 'Open Shop Online as an ordinary person: the tile of AWS Marketplace is gone. In AWS Marketplace, products no longer send people to Coupa.'
            : 'Open the Catalog tab as an ordinary person: AWS Marketplace is gone.',
          'Note it here with your name.',
        ],
        links: system === 'coupa' ? ['coupa-punchout'] : ['ariba-punchout'],
        unsure: [
          'AWS’s newer console can also disable a portal connection on its row; that keeps its settings too. Disabling the last connection with a redirect switches the redirect off for the whole account.',
        ],
      };
    case 'enable':
      return {
        title: 'Enable the integration again',
        what: 'All settings are still there: switching the auto-redirect on again is all it takes.',
        steps: [
          whereRedirect[system],
          'Switch its auto-redirect on again, and save.',
          'In AWS Marketplace > Manage Procurement Systems, look whether the portal connection is enabled and whether Test mode is as it should be.',
          'Rehearse, then note it here with your name.',
        ],
        links: ['manage-procurement'],
      };
    case 'remove':
      return {
        title: 'Remove the integration completely',
        what: 'The set-up on the AWS Marketplace side can be removed by AWS alone. Disable the integration first, then ask AWS by this text.',
        steps: [
          `Disable the integration in ${name}.`,
          'Open Contact us, paste the text, and send it.',
          'When AWS has answered, note here that it is removed.',
        ],
        text: 'request-removal',
        links: ['contact-aws'],
        unsure: [
          '“What was bought is not touched” is our reading; ask AWS in the same message if it matters.',
        ],
      };
  }
}
