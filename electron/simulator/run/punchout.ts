import type { OrderItem } from '../../../shared/cxml/model.ts';
import { writeDocument } from '../../../shared/cxml/write.ts';
import { fail, type Result } from '../../../shared/errors.ts';
import { setupRequest } from '../buyer/documents.ts';
import type { CartOutcome } from '../buyer/server.ts';
import { deferred } from '../deferred.ts';
import type { Step } from '../scenarios/scenario.ts';
import { type Returned, takeCart } from './cart-return.ts';
import type { RunContext } from './context.ts';
import { orEnd } from './ended.ts';
import { noteInferences } from './inferences.ts';
import { settle } from './settle.ts';

/** One session: setup request, shopping, return. True where the run goes on after it. */
export async function punchout(run: RunContext, step: Extract<Step, { do: 'punchout' }>): Promise<boolean> {
  const { recorder, parties, preset, memory, until, shopper } = run;
  const before = step.operation === 'edit' ? memory.cart : undefined;
  const { operation } = step;
  const { ingestion } = parties.settings.buyer;
  const system = { ...preset, ingestion };
  recorder.event({ event: 'state', state: { name: 'requesting-setup', operation } });
  const returned = deferred<Result<Returned>>();
  const browserFormPost = parties.buyer.expectCart((cart, url): CartOutcome => {
    if (ingestion.sessionExpired) {
      returned.resolve(expired(run, url, cart));
      return { taken: false, signIn: true };
    }
    const taken = takeCart(run, { setup, before, mayEmpty: step.expect === 'emptied' }, system, url, cart);
    returned.resolve(taken);
    if (!taken.ok) return { taken: false, reason: taken.error.message };
    return {
      taken: true,
      words:
        taken.value.kind === 'unchanged'
          ? 'Nothing was changed. Go on in Procurement Workbench; this window has done its work.'
          : taken.value.message.items.length === 0
            ? 'The cart came back empty. Go on in Procurement Workbench; this window has done its work.'
            : 'Your requisition waits for approval. Go on in Procurement Workbench; this window has done its work.',
    };
  });
  const setup = setupRequest(parties.context, {
    setupUrl: parties.settings.buyer.setupUrl,
    browserFormPost,
    operation,
    items: operation === 'create' ? [] : reopened(run),
  });
  const written = writeDocument(setup);
  const { document: answer, exchange } = await run.wire.ask(
    {
      from: 'procurement',
      to: parties.networkUrl === undefined ? 'marketplace' : 'network',
      document: setup.type,
      url: parties.networkUrl ?? parties.settings.buyer.setupUrl,
      body: run.fault?.outgoing?.(written, setup.type) ?? written,
    },
    'setup',
  );
  if (answer.type !== 'PunchOutSetupResponse')
    throw new Error('A setup answer without a StartPage passed the judge');
  recorder.pass(
    'setup-answer',
    `${parties.supplierName} accepted the credentials and answered with a StartPage.`,
    exchange,
  );
  run.reach('setup');
  if (until === 'setup') return false;
  const { task } = step.shop;
  recorder.event({
    event: 'state',
    state: {
      name: 'shopping',
      startPageUrl: answer.startPage,
      returnUrl: browserFormPost,
      ...(task !== undefined && { task }),
    },
  });
  if (shopper) {
    void shopper(answer.startPage, step.shop, run.signal).then((shopped) => {
      if (!shopped.ok) returned.resolve(shopped);
    });
  }
  const back = orEnd(await run.unlessStopped(returned.promise, true));
  run.reach('cart');
  if (back.kind === 'cart') noteInferences(run, back.message.items);
  settle(run, step, back);
  return true;
}

/** The lines of the last cart as a setup request gives them back: with part and auxiliary ID, and what they are. */
function reopened({ memory }: RunContext): OrderItem[] {
  return (memory.cart?.items ?? []).map(({ lineExtrinsics: _own, ...item }, index) => ({
    ...item,
    lineNumber: index + 1,
  }));
}

/** The cart met a sign-in page: it is recorded, and lost. */
function expired(
  { recorder, evidence, preset, mode }: RunContext,
  url: string,
  { headers, body }: { headers: [string, string][]; body: string },
): Result<never> {
  const exchange = recorder.nextExchange();
  const page = `<!doctype html><title>${preset.texts.sessionExpired}</title>`;
  recorder.exchange(exchange, {
    from: 'requester',
    to: 'procurement',
    request: { method: 'POST', url, headers, body },
    elapsedMs: 0,
  });
  const { error } = fail(
    'buyer-session-expired',
    `The requester’s session in ${preset.name} has expired: the return of the cart ended on a sign-in page.`,
    'Shop faster than the session lasts, or have the session’s time-out raised; start the punchout again.',
  );
  const shownAs = preset.texts.sessionExpired;
  recorder.finding({
    severity: 'error',
    code: error.code,
    message: error.message,
    fix: error.hint,
    exchange,
    shownAs,
  });
  evidence.hear({
    sentTo: url,
    http: { status: 200, contentType: 'text/html', body: page },
    context: { carriedBy: 'form-base64', mode: mode() },
    troubled: true,
  });
  return { ok: false, error };
}
