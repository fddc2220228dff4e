import { maskSecrets } from '../../../shared/cxml/mask.ts';
import type { Exchange } from '../../../shared/rehearsal/events.ts';
import { exchangeSentence, httpStatus, requestLabel } from '../../../shared/rehearsal/exchange-words.ts';
import { messageText } from '../../../shared/rehearsal/message-text.ts';
import { type Cast, partyName } from '../../../shared/rehearsal/names.ts';
import { type Html, html } from '../../simulator/html.ts';

/** Longer messages are shown up to here; the transcript has them whole. */
const shownCharacters = 20_000;

/** Every message as it was sent: headers and document, secrets masked. */
export function messagesOf(exchanges: readonly Exchange[], cast: Cast): Html {
  if (exchanges.length === 0) return html`<p class="quiet">No message was sent.</p>`;
  return html`${exchanges.map((exchange) => messageOf(exchange, cast))}`;
}

function messageOf(exchange: Exchange, cast: Cast): Html {
  const { request, answer, failure } = exchange;
  const way = `${partyName(exchange.from, cast)} to ${partyName(exchange.to, cast)}`;
  return html`
<h4>${exchange.id}: ${requestLabel(exchange)}, ${way}</h4>
<p>${exchangeSentence(exchange, cast)}</p>
${failure && html`<p><span class="bad">No answer</span> ${masked(failure.message)} ${failure.hint}</p>`}
${half(`${request.method} ${request.url}`, request)}
${answer && half(`Answer: HTTP ${httpStatus(answer.status)}`, answer)}`;
}

function half(firstLine: string, part: Exchange['request'] | NonNullable<Exchange['answer']>): Html {
  const { text, field } = messageText(part);
  const whole = masked(text);
  const shown = whole.slice(0, shownCharacters);
  const left = whole.length - shown.length;
  const headers = part.headers.map(([name, value]) => `${name}: ${masked(value)}`).join('\n');
  return html`
<pre>${[firstLine, headers].filter((line) => line !== '').join('\n')}</pre>
${field !== undefined && html`<p class="quiet">Posted by the requester’s browser in the form field ${field}; shown decoded.</p>`}
${whole === '' ? html`<p class="quiet">No body.</p>` : html`<pre>${shown}</pre>`}
${left > 0 && html`<p class="quiet">${left.toLocaleString('en-US')} more characters are in the transcript.</p>`}`;
}

/** The recorder has masked what it knew; what looks like a secret in a record from elsewhere goes as well. */
function masked(text: string): string {
  return maskSecrets(text, []);
}
