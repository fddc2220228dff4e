import type { RehearsalChoice } from '../../../shared/ipc/rehearsal.ts';
import { credentialsOf, missingCredentials } from '../../../shared/procurement/credentials.ts';
import type { Integration } from '../../../shared/procurement/integration.ts';
import { checkOrderUrl, punchoutHost, type RealSupplier } from '../../../shared/rehearsal/real-supplier.ts';
import { words } from '../../words/rehearsal.ts';

/** A real address as the form holds it, finished or not; what the person says of it comes with the confirmation. */
export type RealDraft = Pick<RealSupplier, 'setupUrl' | 'orderUrl' | 'until'>;

/** What keeps a rehearsal at a real address from starting, by field; empty texts where nothing does. */
export interface DraftProblems {
  readonly integration: string;
  readonly setupUrl: string;
  readonly orderUrl: string;
}

/** The addresses that an integration keeps, in the place of those before; the stage stays. */
export function draftOf(integration: Integration | undefined, before: RealDraft | undefined): RealDraft {
  const { punchoutUrl = '', orderUrl = '' } = integration?.details ?? {};
  return { setupUrl: punchoutUrl.trim(), orderUrl: orderUrl.trim(), until: before?.until ?? 'setup' };
}

/** What is wrong with a draft and with the integration whose credentials would be sent. */
export function problemsOfDraft(draft: RealDraft, integration: Integration | undefined): DraftProblems {
  const host = punchoutHost(draft.setupUrl);
  const order = checkOrderUrl(draft);
  const said = (answer: typeof host | typeof order) =>
    answer.ok ? '' : `${answer.error.message} ${answer.error.hint}`;
  return { integration: credentialsProblem(integration), setupUrl: said(host), orderUrl: said(order) };
}

function credentialsProblem(integration: Integration | undefined): string {
  if (!integration) return words.realDraft.noIntegration;
  const { connection, buyer, supplier } = credentialsOf(integration);
  const missing = missingCredentials({ buyer, supplier, hasSecret: connection?.secret !== undefined });
  return missing.length === 0 ? '' : words.realDraft.lacks({ missing: missing.join(', ') });
}

/** The choice for a real address once its host was confirmed. Only Create runs there, and nothing is made to fail. */
export function realChoice(
  { system, mode, integration }: RehearsalChoice,
  supplier: RealSupplier,
): RehearsalChoice {
  return { system, mode, scenario: 'create', ...(integration !== undefined && { integration }), supplier };
}
