import type { Dossier, DossierSection } from '../../shared/procurement/dossier.ts';
import { standalonePage } from '../evidence/report/page.ts';
import { type Html, html } from '../simulator/html.ts';

/** The dossier as one HTML file without a script and without anything to fetch. */
export function dossierHtml({ title, about, sections }: Dossier): string {
  return standalonePage({
    title,
    header: html`<p class="quiet">${about}</p>`,
    main: html`${sections.map(sectionHtml)}`,
  });
}

function sectionHtml({ title, text = [], list = [], table }: DossierSection): Html {
  return html`<section>
<h2>${title}</h2>
${text.map((line) => html`<p>${line}</p>`)}
${list.length > 0 && html`<ul>${list.map((line) => html`<li>${line}</li>`)}</ul>`}
${table && tableHtml(table)}
</section>
`;
}

function tableHtml({ head, rows }: NonNullable<DossierSection['table']>): Html {
  const named = head.some((cell) => cell !== '');
  return html`<table>${named && html`<thead><tr>${head.map((cell) => html`<th>${cell}</th>`)}</tr></thead>`}<tbody>
${rows.map(
  (cells) =>
    html`<tr>${cells.map((cell, index) => (named || index > 0 ? html`<td>${cell}</td>` : html`<th scope="row">${cell}</th>`))}</tr>`,
)}</tbody></table>`;
}

/** The dossier as Markdown, which no value can break out of. */
export function dossierMarkdown({ title, about, sections }: Dossier): string {
  return `${[`# ${inline(title)}`, inline(about), ...sections.map(sectionMarkdown)].join('\n\n')}\n`;
}

function sectionMarkdown({ title, text = [], list = [], table }: DossierSection): string {
  return [
    `## ${inline(title)}`,
    ...text.map(inline),
    ...(list.length > 0 ? [list.map((line) => `- ${inline(line)}`).join('\n')] : []),
    ...(table ? [tableMarkdown(table)] : []),
  ].join('\n\n');
}

function tableMarkdown({ head, rows }: NonNullable<DossierSection['table']>): string {
  const line = (cells: readonly string[]) => `| ${cells.map(inline).join(' | ')} |`;
  return [line(head), `| ${head.map(() => '---').join(' | ')} |`, ...rows.map(line)].join('\n');
}

/** One line of plain text: what Markdown or HTML would read as more is escaped. */
function inline(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_{}[\]<>#|~&]/g, (character) => `\\${character}`);
}
