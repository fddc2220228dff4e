import type { Clock } from '../clock.ts';
import { cxmlAnswer, writeStatus } from '../marketplace/cxml-layer.ts';
import type { SupplierTamper } from '../marketplace/tamper.ts';
import type { Outside } from '../outside.ts';

/** What befalls an order at the supplier: it cannot take it for a moment (status 560), or takes it and answers too late. */
export type OrderTrouble = 'server-error' | 'late-answer';

/** Longer than any procurement system here waits. */
const lateSeconds = 90;

/** Troubles for the first orders that come, one each; the next ones are handled as they should be. */
export function troubled(
  troubles: readonly OrderTrouble[],
  outside: Outside,
  clock: Clock,
): Pick<SupplierTamper, 'handling'> {
  let orders = 0;
  return {
    handling: async (document, handle) => {
      if (document !== 'OrderRequest') return handle();
      const trouble = troubles[orders];
      orders += 1;
      if (trouble === 'server-error')
        return cxmlAnswer(writeStatus(560, 'The supplier cannot take orders for a moment.', outside));
      const answer = handle();
      if (trouble === 'late-answer') await clock.sleep(lateSeconds * 1000);
      return answer;
    },
  };
}
