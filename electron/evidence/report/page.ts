import { createHash } from 'node:crypto';
import { Html, html } from '../../simulator/html.ts';
import { reportStyle } from './style.ts';

/**
 * An HTML document that is complete in itself, for a screen and for paper: without a script, and with a policy that lets
 * nothing be fetched and no style but its own count.
 */
export function standalonePage({
  title,
  header,
  main,
}: {
  readonly title: string;
  /** What stands below the title. */
  readonly header: Html;
  readonly main: Html;
}): string {
  const hash = createHash('sha256').update(reportStyle).digest('base64');
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${new Html(reportStyle)}</style>
</head>
<body>
<header>
<h1>${title}</h1>
${header}
</header>
<main>
${main}
</main>
</body>
</html>
`.text;
}
