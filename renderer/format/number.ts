import { locale } from '../../shared/format/locale.ts';

/** A count as people read it: `12,400`. */
export function formatCount(count: number): string {
  return count.toLocaleString(locale());
}
