import { decodeBase64 } from '../base64.ts';
import { parseForm } from '../form.ts';
import { looseText, utf8, utf16Of } from './bytes.ts';
import { unescapeHtml, unescapeJson, unescapePercent } from './decode.ts';
import type { FoundDocument } from './found.ts';
import { below, documentOf, inFormField, inLine, type Layer, Lines, labelled } from './layer.ts';
import { withoutLogPrefix } from './log-prefix.ts';
import { Segments, type SpellingName } from './segment.ts';

/** No more documents than this are taken out of one material. */
export const mostDocuments = 50;
/** Markers that led to no document are followed up this often in one stretch; honest logs have a few. */
const mostMisses = 2000;
/** Escapes inside escapes are undone this often. */
const deepest = 5;

/** What is in a stretch that something wrapped: one document alone, or documents among other text. */
export function documentsIn(layer: Layer): FoundDocument[] {
  if (layer.depth > deepest) return [];
  if (utf16Of(layer.bytes) && /^(?:..)?<\0|^(?:..)?\0</s.test(layer.text))
    return [documentOf(layer, layer.bytes, 0)];
  return bare(layer) ? [documentOf(layer, layer.bytes, 0)] : scan(layer);
}

/**
 * True where the stretch is one XML document and nothing else, well-formed or not: it starts as XML and no second
 * document starts after it. So a broken file is judged whole, and not trimmed until it fits.
 */
export function bare(layer: Layer): boolean {
  const { text } = layer;
  const from = /^(?:ï»¿)?\s*/.exec(text)?.[0].length ?? 0;
  const head = text.slice(from, from + 2000);
  if (!/^<(?:\?xml\s|!DOCTYPE\s|!--|[A-Za-z_:])/.test(head) || isPage(head)) return false;
  if (/^<[^>"']{0,300}\\+["']/.test(head)) return false;
  if (/^<(?:\?xml\s|!DOCTYPE\s+cXML|!--|cXML)/.test(head)) {
    const segment = new Segments(text).at(from, 'raw');
    if (segment?.closed)
      return !/<\?xml\s|<!DOCTYPE\s+cXML|^HTTP\/\d|^[A-Z]{3,10} \S+ HTTP\/\d/m.test(text.slice(segment.end));
    if (segment) return segment.end === text.length || !text.startsWith('<?xml', segment.end);
  }
  return (
    !/<cXML[\s>/\\]|&lt;cXML|&lt;\?xml/.test(text) &&
    /^<(?:\?xml\s|!DOCTYPE\s)|<\/[^<>]+>\s*$/.test(text.slice(from))
  );
}

function isPage(head: string): boolean {
  return /<!DOCTYPE\s+html|<html[\s>]/i.test(head);
}

const form = '(?:cXML|cxml|CXML|Cxml)-(?:urlencoded|base64|URLENCODED|BASE64|Urlencoded|URLEncoded|Base64)=';
const markers = [
  `(?<form>${form})`,
  '(?<raw><\\?xml\\s|<!DOCTYPE\\s+cXML\\b|<cXML(?=[\\s>/\\\\]))',
  '(?<html>&(?:amp;){0,2}lt;(?:\\?xml\\s|!DOCTYPE\\s|cXML(?=[\\s&>/])))',
  '(?<json>\\\\u003[cC](?:\\?xml\\s|!DOCTYPE\\s|cXML(?=[\\s\\\\>/])))',
  '(?<percent>%(?:25){0,2}3[cC](?:(?:%(?:25){0,2}3[fF]|\\?)xml|(?:%(?:25){0,2}21|!)DOCTYPE|cXML))',
  '(?<base64>(?<![A-Za-z0-9+/])(?:PD94bWw|PGNYTUw|PCFET0NUWVBF|77u/PD94|77u/PGNY|//48A|/v8APA|PAA/AH|ADwAPw))',
].join('|');

/** Documents among other text: the first marker decides how the next one is written. */
export function scan(layer: Layer): FoundDocument[] {
  const { text } = layer;
  const found: FoundDocument[] = [];
  if (layer.depth > deepest || text === '') return found;
  const encoded = wholeBase64(layer);
  if (encoded.length > 0) return encoded;
  const segments = new Segments(text);
  const lines = new Lines(text);
  const marker = new RegExp(markers, 'g');
  let misses = 0;
  for (let hit = marker.exec(text); hit && found.length < mostDocuments; hit = marker.exec(text)) {
    if (misses >= mostMisses && hit.groups?.['raw'] === undefined) continue;
    const { form: inForm, base64, html, json, percent } = hit.groups ?? {};
    const line = lines.at(hit.index);
    const taken =
      inForm !== undefined
        ? formField(layer, hit.index, inForm)
        : base64 !== undefined
          ? base64Run(layer, hit.index, line)
          : segmentAt(
              layer,
              segments,
              hit.index,
              line,
              html !== undefined
                ? 'html'
                : json !== undefined
                  ? 'json'
                  : percent !== undefined
                    ? 'percent'
                    : 'raw',
            );
    if (!taken?.found.length) misses += 1;
    if (!taken) continue;
    found.push(...taken.found);
    marker.lastIndex = Math.max(taken.end, hit.index + 1);
  }
  return found;
}

interface Taken {
  readonly found: readonly FoundDocument[];
  readonly end: number;
}

const spelled: Readonly<Record<SpellingName, string>> = {
  raw: '',
  html: 'HTML-escaped ',
  json: 'in a JSON string ',
  percent: 'percent-encoded ',
};

function segmentAt(
  layer: Layer,
  segments: Segments,
  at: number,
  line: number,
  name: SpellingName,
): Taken | undefined {
  const segment = segments.at(at, name);
  if (!segment) return undefined;
  const { start: from, end } = segment;
  const raw = layer.bytes.subarray(from, end);
  const known = labelled(layer, from);
  const inString = name === 'json' || (name === 'raw' && isJson(layer.text, from, end));
  if (name === 'raw' && !inString) {
    const lineStart = layer.text.lastIndexOf('\n', from - 1) + 1;
    const prefix = from - lineStart > 200 ? '' : layer.text.slice(lineStart, from);
    const text = layer.text.slice(from, end);
    const clean = withoutLogPrefix(text, prefix);
    const bytes = clean === text ? raw : Uint8Array.from(clean, (character) => character.charCodeAt(0));
    return { found: [documentOf({ ...layer, known }, bytes, from, inLine(layer, line))], end };
  }
  const bytes =
    name === 'percent'
      ? unescapePercent(layer.text.slice(from, end))
      : utf8(inString ? unescapeJson(looseText(raw)) : unescapeHtml(looseText(raw)));
  const twice = layer.known.context.carriedBy?.startsWith('form')
    ? { ...known, encodedTwice: true as const }
    : known;
  const where = inLine(layer, line, inString ? spelled.json : spelled[name]);
  return { found: documentsIn(below(layer, bytes, from, where, twice)), end };
}

/**
 * True where a document is written as in a string of JSON: quotes or line ends with a backslash, and none without.
 */
function isJson(text: string, from: number, end: number): boolean {
  const head = text.slice(from, Math.min(end, from + 2000));
  return /\\["']|>\\+[nrt]\s{0,20}</.test(head) && !/\n|(?:^|[^\\])"/.test(head);
}

/** A field `cXML-urlencoded=` or `cXML-base64=` of a form body, up to the next field or the end of the word. */
function formField(layer: Layer, at: number, name: string): Taken | undefined {
  const value = inApostrophes(layer.text, at) ? /[^\s&"'<>]*/y : /[^\s&"<>]*/y;
  value.lastIndex = at + name.length;
  const raw = value.exec(layer.text)?.[0] ?? '';
  if (raw === '') return undefined;
  const end = value.lastIndex;
  const known = inFormField(layer.known, name);
  const base64 = /base64/i.test(name);
  const field = base64 ? 'cXML-base64' : 'cXML-urlencoded';
  const where = `in a form field ${field}${layer.where === '' ? '' : `, ${layer.where}`}`;
  // Base64 that somebody put into the form as it is: its plus is no space.
  const encoded = base64 && !raw.includes('%') ? raw.replaceAll('+', '%2B') : raw;
  const text = parseForm(`f=${encoded}`)[0]?.[1] ?? '';
  const bytes = base64 ? decodeBase64(text) : utf8(text);
  if (!bytes) return { found: [], end };
  const found = documentsIn(below(layer, bytes, at, where, known, !base64));
  return { found, end };
}

/** An apostrophe is not encoded by everybody; it ends a form body only where one stands before it, as in a command. */
function inApostrophes(text: string, at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 5000); before -= 1) {
    const character = text.charAt(before);
    if (character === "'") return true;
    if (/[\s"<>]/.test(character)) return false;
  }
  return false;
}

/** A run of base64 from a marker on; lines of 60 and more go on in the next line where that is nothing but base64. */
function base64Run(layer: Layer, at: number, line: number): Taken | undefined {
  const { text } = layer;
  const word = /[A-Za-z0-9+/]*/y;
  word.lastIndex = at;
  word.exec(text);
  let end = word.lastIndex;
  const next = /\r?\n[ \t]{0,8}([A-Za-z0-9+/]{1,1000})(?==|\s|["']|$)/y;
  for (let width = end - at; width >= 60; ) {
    next.lastIndex = end;
    const more = next.exec(text)?.[1];
    if (more === undefined) break;
    width = more.length;
    end = next.lastIndex;
  }
  if (end - at < 16) return undefined;
  const bytes = base64Bytes(text.slice(at, end));
  if (!bytes) return undefined;
  const found = documentsIn(
    below(layer, bytes, at, inLine(layer, line, 'as base64 '), labelled(layer, at), false),
  );
  return { found, end };
}

/** Material that is base64 and nothing else, whatever its document starts with. */
function wholeBase64(layer: Layer): FoundDocument[] {
  const { text } = layer;
  if (text.length < 16 || !/^[A-Za-z0-9+/\s]*$/.test(text.slice(0, 100).replace(/=/g, ''))) return [];
  const compact = text.replace(/\s/g, '');
  const bytes = /^[A-Za-z0-9+/]+={0,2}$/.test(compact) ? base64Bytes(compact) : undefined;
  if (!bytes) return [];
  const where = layer.where === '' ? 'as base64' : `as base64 ${layer.where}`;
  const inside = below(layer, bytes, 0, where, layer.known, false);
  return bare(inside) || utf16Of(bytes) ? documentsIn(inside) : [];
}

/** A copy that lost its last character still says most of the document. */
function base64Bytes(text: string): Uint8Array | undefined {
  const compact = text.replace(/\s/g, '').replace(/={1,2}$/, '');
  return decodeBase64(compact.length % 4 === 1 ? compact.slice(0, -1) : compact);
}
