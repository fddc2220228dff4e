import { IntlMessageFormat } from 'intl-messageformat';

/**
 * The design system formats its words with this library, which asks Chromium first whether it knows the locale. Chromium then lists
 * all that it knows, and the first page waits for it. It knows those that there are words in.
 */
IntlMessageFormat.resolveLocale = (locales) => new Intl.Locale(String([locales].flat()[0]));
