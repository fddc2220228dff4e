/** Markup that is safe to send: made by `html`, which escapes everything that is put into it. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand in a template's `${…}`. Text is escaped, markup is not, lists are joined, nothing is nothing. */
export type HtmlValue = string | number | Html | readonly HtmlValue[] | false | undefined;

/**
 * Makes markup from a template. Values are escaped for text and for attributes in double quotes, which is where
 * they may stand; attributes without quotes, scripts and styles are no places for values.
 */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return new Html(parts.map((part, index) => part + render(values[index])).join(''));
}

function render(value: HtmlValue): string {
  if (value === undefined || value === false) return '';
  if (value instanceof Html) return value.text;
  if (typeof value === 'object') return value.map(render).join('');
  return escapeHtml(String(value));
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // An HTML parser would turn a carriage return into a line feed.
  '\r': '&#13;',
};

/** Text as it may stand in markup, between tags or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"'\r]/g, (character) => entities[character] ?? character);
}
