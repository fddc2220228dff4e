/** The languages there are words in. To add one: its tag here, its folder beside `en/`, and what the compiler then asks for. */
type Language = 'en';

/** The language of the words now. */
const language: Language = 'en';

/**
 * One area of words in the language of now. Each area has a file beside this one that calls it, so that the words of a page
 * are read with the page and no sooner.
 */
export function inLanguage<T>(areas: Readonly<Record<Language, T>>): T {
  return areas[language];
}
