/** How the main process tells the window's preload the locale of the system. */
export const localeArgument = '--workbench-locale=';
