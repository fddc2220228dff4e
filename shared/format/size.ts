import { locale } from './locale.ts';

const oneDigit = { maximumFractionDigits: 1 };

/** The size of a file, such as `48 bytes`, `12.3 kB` or `1.5 MB`. */
export function formatSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`;
  return bytes < 999_950
    ? `${(bytes / 1000).toLocaleString(locale(), oneDigit)} kB`
    : `${(bytes / 1_000_000).toLocaleString(locale(), oneDigit)} MB`;
}
