/**
 * Fonts that a style sheet carries inside itself become files: the content security policy allows fonts from the application
 * only, and a style sheet that holds half a megabyte of them delays the first picture.
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
