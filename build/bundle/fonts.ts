/**
 * Fonts that a style sheet carries inside itself become files: the content security policy allows fonts from the application
 * only, and a style sheet that holds half a megabyte of them delays the first picture. Those that every page is drawn with are asked
 * for with the page: found by the first layout, they would come after it, and it would look for the system's fonts in vain.
 */
import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

const embeddedFont = /url\(["']?data:font\/(woff2?);base64,([A-Za-z0-9+/=]+)["']?\)/g;

/** Vite plugin that moves embedded fonts of every style sheet into files beside it. */
export function fontsAsFiles(): Plugin {
  return {
    name: 'fonts-as-files',
    generateBundle(_options, bundle) {
      for (const asset of Object.values(bundle)) {
        if (asset.type !== 'asset' || !asset.fileName.endsWith('.css')) continue;
        asset.source = String(asset.source).replace(embeddedFont, (_whole, kind: string, base64: string) => {
          const source = Buffer.from(base64, 'base64');
          const fileName = `assets/font-${createHash('sha256').update(source).digest('hex').slice(0, 12)}.${kind}`;
          this.emitFile({ type: 'asset', fileName, source });
          // Style sheets are in the same folder, and a URL in one is relative to it.
          return `url(./${fileName.slice('assets/'.length)})`;
        });
      }
    },
  };
}

/** A face as the style sheets name it: its weight, its style, its file. Minified or not. */
const face =
  /@font-face\s*\{[^}]*?font-weight:\s*(\d+);[^}]*?font-style:\s*(\w+);[^}]*?url\(\.\/([\w.-]+)\)/g;

/** The faces that every page is drawn with. */
const everywhere = new Set(['400 normal', '700 normal']);

/**
 * Vite plugin that lets the main page ask for the fonts that it is drawn with before the first layout finds them missing, and
 * behind its scripts, which it waits for.
 */
export function fontsAskedEarly(): Plugin {
  return {
    name: 'fonts-asked-early',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') return;
        const sheets = Object.values(bundle).flatMap((one) =>
          one.type === 'asset' && one.fileName.endsWith('.css') ? [String(one.source)] : [],
        );
        const files = sheets.flatMap((sheet) =>
          [...sheet.matchAll(face)].flatMap(([, weight, style, file]) =>
            everywhere.has(`${weight} ${style}`) ? [file] : [],
          ),
        );
        if (files.length !== everywhere.size)
          this.error('The fonts of the first page are not where they were.');
        const links = files.map(
          (file) => `<link rel="preload" as="font" crossorigin href="./assets/${file}">`,
        );
        page.source = String(page.source).replace('</head>', `  ${links.join('\n    ')}\n  </head>`);
      },
    },
  };
}
