import { useState } from 'react';
import type { Integration } from '../../../shared/procurement/integration.ts';
import { httpsHost } from '../../../shared/rehearsal/real-supplier.ts';
import { type DraftProblems, draftOf, problemsOfDraft, type RealDraft } from './real-draft.ts';

/** The real address that a form is about to be aimed at. */
export interface RealAddress {
  /** Absent for the simulated AWS Marketplace. */
  readonly draft: RealDraft | undefined;
  /** The host of the draft; undefined where its address cannot be reached. */
  readonly host: string | undefined;
  /** What is wrong, as far as it shall be said yet. */
  readonly problems: DraftProblems | undefined;
  /** True while the person is asked for the confirmation. */
  readonly asking: boolean;
  readonly choose: (real: boolean) => void;
  readonly change: (draft: RealDraft) => void;
  /** The person has left an address: it is judged now. */
  readonly leave: () => void;
  /** Takes over what another integration keeps, where a real address is chosen. */
  readonly offer: (integration: Integration | undefined) => void;
  /** Asks for the confirmation, or says what is wrong. */
  readonly ask: () => void;
  readonly cancel: () => void;
}

/** Holds a real address until its host is confirmed. */
export function useRealAddress(integration: Integration | undefined): RealAddress {
  const [draft, setDraft] = useState<RealDraft>();
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState(false);
  const all = draft && problemsOfDraft(draft, integration);
  /** What was offered is judged at once, what is typed when the field is left. */
  const offered = (next: RealDraft) => {
    setDraft(next);
    setTried(next.setupUrl !== '');
  };
  return {
    draft,
    host: draft && httpsHost(draft.setupUrl.trim()),
    problems: tried ? all : undefined,
    asking,
    choose: (real) => (real ? offered(draftOf(integration, draft)) : setDraft(undefined)),
    change: (next) => {
      setDraft(next);
      setTried(false);
    },
    leave: () => setTried(true),
    offer: (other) => draft && offered(draftOf(other, draft)),
    ask: () => {
      setTried(true);
      setAsking(all !== undefined && Object.values(all).every((problem) => problem === ''));
    },
    cancel: () => setAsking(false),
  };
}
