/** The report's own style: nothing is fetched, and it prints on white paper whatever the screen shows. */
export const reportStyle = `
:root { color-scheme: light dark; --text: #16191f; --quiet: #5f6b7a; --line: #c6c6cd; --soft: #f4f4f6; --page: #ffffff;
  --good: #037f0c; --bad: #b10c0c; --mind: #855900; --know: #0b5fb5; }
@media (prefers-color-scheme: dark) {
  :root { --text: #ebebf0; --quiet: #a4a4ad; --line: #424650; --soft: #1b232d; --page: #0f141a;
    --good: #53b160; --bad: #ff7a7a; --mind: #f0b849; --know: #75b7ff; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 32px 24px 64px; max-width: 1000px; color: var(--text); background: var(--page);
  font: 14px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
h1 { margin: 0 0 4px; font-size: 26px; line-height: 1.2; }
h2 { margin: 40px 0 8px; font-size: 20px; line-height: 1.25; border-bottom: 2px solid var(--line); padding-bottom: 6px; }
h3 { margin: 24px 0 8px; font-size: 16px; }
h4 { margin: 18px 0 4px; font-size: 14px; }
p { margin: 6px 0; }
.quiet { color: var(--quiet); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 20px; margin: 12px 0; }
dt { color: var(--quiet); }
dd { margin: 0; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; margin: 8px 0; }
th, td { text-align: left; vertical-align: top; padding: 5px 10px 5px 0; border-bottom: 1px solid var(--line);
  overflow-wrap: anywhere; }
th { font-weight: 600; color: var(--quiet); overflow-wrap: normal; }
td.number, th.number { text-align: right; white-space: nowrap; }
td.mark, th.mark { white-space: nowrap; overflow-wrap: normal; }
.good { color: var(--good); font-weight: 600; }
.bad { color: var(--bad); font-weight: 600; }
.mind { color: var(--mind); font-weight: 600; }
.know { color: var(--know); font-weight: 600; }
.verdict { border: 1px solid var(--line); border-left: 5px solid var(--line); padding: 10px 14px; margin: 12px 0; }
.verdict.passed { border-left-color: var(--good); }
.verdict.failed { border-left-color: var(--bad); }
.verdict strong { font-size: 16px; }
pre { margin: 4px 0 12px; padding: 10px 12px; background: var(--soft); border: 1px solid var(--line);
  white-space: pre-wrap; overflow-wrap: anywhere; font: 12px/1.4 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
ul { margin: 6px 0; padding-left: 22px; }
.sign { display: flex; gap: 40px; margin: 24px 0 0; }
.sign span { flex: 1; border-bottom: 1px solid var(--text); padding-bottom: 22px; color: var(--quiet); }
@media print {
  :root { --text: #000000; --quiet: #444444; --line: #9a9a9a; --soft: #f6f6f6; --page: #ffffff;
    --good: #05600c; --bad: #9a0808; --mind: #6b4700; --know: #084a8f; }
  @page { margin: 16mm 14mm; }
  body { padding: 0; max-width: none; font-size: 10.5pt; }
  h2 { break-before: auto; }
  section.run { break-before: page; }
  h1, h2, h3, h4 { break-after: avoid; }
  tr, .verdict, dl { break-inside: avoid; }
  thead { display: table-header-group; }
  pre { font-size: 8.5pt; break-inside: auto; }
}
`;
