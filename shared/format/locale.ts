/** The language of numbers and dates: that of the words around them. */
export const locale = 'en-US';
