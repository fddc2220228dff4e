/** Text is looked at up to this many characters: half from its start, half from its end, where logs say what failed. */
const most = 200_000;

/** A text as the rules read it. */
export interface TextFacts {
  /** "the pasted text", "the answer", "the Status". */
  readonly where: string;
  /** Lower case, each run of white space one space. */
  readonly flat: string;
  /** Each two sentences or lines that follow each other, lower case, words only; empty where it is no person's text. */
  readonly passages: readonly string[];
  readonly page: PageFacts | undefined;
}

/** What a web page shows of itself. */
export interface PageFacts {
  readonly where: string;
  readonly signIn: boolean;
}

export function textFactsOf(text: string, where: string): TextFacts {
  const bounded = boundedOf(withoutDocuments(text));
  const page = /<!doctype\s{1,9}html|<html[\s>]/i.test(bounded);
  const lower = (page ? withoutTags(bounded) : bounded).replaceAll('’', "'").toLowerCase();
  return {
    where,
    flat: lower.replace(/\s+/g, ' '),
    passages: page ? [] : passagesOf(lower),
    page: page ? { where, signIn: signsIn(bounded, lower) } : undefined,
  };
}

function boundedOf(text: string): string {
  return text.length <= most ? text : `${text.slice(0, most / 2)}\n${text.slice(-most / 2)}`;
}

/** Documents are read as documents; a description inside one is no error message. */
function withoutDocuments(text: string): string {
  const close = '</cXML>';
  const kept: string[] = [];
  let at = 0;
  for (;;) {
    const open = text.indexOf('<cXML', at);
    const end = open < 0 ? -1 : text.indexOf(close, open);
    if (end < 0) break;
    kept.push(text.slice(at, open));
    at = end + close.length;
  }
  return kept.length === 0 ? text : [...kept, text.slice(at)].join('\n');
}

/** The words of a page: tags are dropped, and scripts and styles with what is in them. */
function withoutTags(html: string): string {
  const lower = html.toLowerCase();
  let words = '';
  let at = 0;
  for (let open = html.indexOf('<'); open >= 0; open = html.indexOf('<', at)) {
    words += `${html.slice(at, open)} `;
    const hidden = /^<(script|style)\b/.exec(lower.slice(open, open + 10))?.[1];
    const close = hidden ? lower.indexOf(`</${hidden}`, open) : open;
    const end = close < 0 ? -1 : html.indexOf('>', close);
    if (end < 0) return words;
    at = end + 1;
  }
  return words + html.slice(at);
}

function signsIn(html: string, words: string): boolean {
  return (
    /type\s{0,9}=\s{0,9}["']?password/i.test(html) || /\b(?:sign in|log ?in|single sign-on)\b/.test(words)
  );
}

function passagesOf(lower: string): string[] {
  const sentences = lower
    .split(/\n|[.!?;] /)
    .map(
      (sentence) =>
        ` ${sentence
          .slice(0, 400)
          .replace(/[^a-z0-9$.'_-]+|\.(?![0-9])/g, ' ')
          .trim()} `,
    )
    .filter((sentence) => sentence.trim() !== '');
  if (sentences.length < 2) return sentences;
  return sentences.slice(1).map((sentence, index) => `${sentences[index]}${sentence}`);
}
