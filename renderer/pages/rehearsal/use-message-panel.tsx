import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Exchange } from '../../../shared/rehearsal/events.ts';
import { exchangeSentence, requestLabel } from '../../../shared/rehearsal/exchange-words.ts';
import { type Cast, partyName } from '../../../shared/rehearsal/names.ts';
import type { MessageRef } from '../../../shared/rehearsal/sequence.ts';
import { useSplitPanel } from '../../shell/split-panel.tsx';
import { words } from '../../words/rehearsal.ts';
import { MessagePanel } from './message-panel.tsx';
import { arrowElementId } from './sequence-picture.tsx';

/** The selected message and the split panel that shows it. */
export function useMessagePanel(rehearsal: string, exchanges: readonly Exchange[], cast: Cast) {
  const [selected, setSelected] = useState<MessageRef>();
  const exchange = exchanges.find(({ id }) => id === selected?.exchange);
  const part = selected?.part;

  const close = useCallback((message: MessageRef) => {
    setSelected(undefined);
    document.getElementById(arrowElementId(`${message.exchange}-${message.part}`))?.focus();
  }, []);

  const panel = useMemo(() => {
    if (!exchange || !part) return undefined;
    const way = words.useMessagePanel.fromTo({
      from: partyName(exchange.from, cast),
      to: partyName(exchange.to, cast),
    });
    return {
      header: `${requestLabel(exchange)}: ${way}`,
      description: exchangeSentence(exchange, cast),
      onClose: () => close({ exchange: exchange.id, part }),
      body: (
        <MessagePanel
          key={exchange.id}
          rehearsal={rehearsal}
          exchange={exchange}
          part={part}
          onPart={(next) => setSelected({ exchange: exchange.id, part: next })}
        />
      ),
    };
  }, [rehearsal, exchange, part, cast, close]);
  useSplitPanel(panel);
  useEffect(() => {
    if (!selected) return undefined;
    const timer = setTimeout(() => keepInSight(selected), panelOpensIn);
    return () => clearTimeout(timer);
  }, [selected]);

  return { selected, select: setSelected };
}

/** Milliseconds until the panel has come to rest. */
const panelOpensIn = 250;
/** Height of the panel's own heading above its content. */
const panelHead = 120;

/** Scrolls the page where the panel has covered the arrow that it belongs to. */
function keepInSight(message: MessageRef): void {
  const arrow = document.getElementById(arrowElementId(`${message.exchange}-${message.part}`));
  const panel = document.querySelector('[data-testid="message-panel"]');
  if (!arrow || !panel) return;
  const covered = arrow.getBoundingClientRect().bottom - (panel.getBoundingClientRect().top - panelHead);
  if (covered > 0) window.scrollBy(0, covered);
}
