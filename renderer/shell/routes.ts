import { words } from '../words/shell.ts';

/** Every place the window can show. */
export type Route =
  | { readonly page: 'integrations' }
  | { readonly page: 'integration'; readonly id: string }
  | { readonly page: 'guide'; readonly id: string; readonly step: string }
  | { readonly page: 'rehearsal' }
  | { readonly page: 'kept-rehearsal'; readonly id: string }
  | { readonly page: 'replay'; readonly id: string; readonly exchange: string }
  | { readonly page: 'inspect' }
  | { readonly page: 'aws' }
  | { readonly page: 'settings' }
  | { readonly page: 'unknown'; readonly path: string };

/** Name of the program, as titles and breadcrumbs show it. */
export const programName = words.routes.programName;

/** Reads the path behind the address's `#`. Anything unexpected is `unknown`, never a guess. */
export function routeOf(path: string): Route {
  const unknown: Route = { page: 'unknown', path };
  const [first = '', second, ...rest] = path.replace(/^\//, '').replace(/\/$/, '').split('/');
  if (second !== undefined) {
    if (first === 'rehearsal') return keptRoute([second, ...rest]) ?? unknown;
    return first === 'integrations' ? (integrationRoute([second, ...rest]) ?? unknown) : unknown;
  }
  switch (first) {
    case '':
    case 'integrations':
      return { page: 'integrations' };
    case 'rehearsal':
    case 'inspect':
    case 'aws':
    case 'settings':
      return { page: first };
    default:
      return unknown;
  }
}

/** Places of an integration, by the parts of the path behind `integrations`. */
function integrationRoute([id = '', action, step = '', ...rest]: readonly string[]): Route | undefined {
  if (!/^i-[0-9a-z]{1,32}$/.test(id) || rest.length > 0) return undefined;
  if (action === undefined) return { page: 'integration', id };
  return action === 'guide' && /^[a-z][a-z0-9-]{0,63}$/.test(step) ? { page: 'guide', id, step } : undefined;
}

/** Places of a kept rehearsal, by the parts of the path behind `rehearsal`. */
function keptRoute([id = '', action, exchange = '', ...rest]: readonly string[]): Route | undefined {
  const named = (text: string) => /^[0-9a-zA-Z-]{1,64}$/.test(text);
  if (!named(id) || rest.length > 0) return undefined;
  if (action === undefined) return { page: 'kept-rehearsal', id };
  return action === 'replay' && named(exchange) ? { page: 'replay', id, exchange } : undefined;
}

/** The link to a place. */
export function hrefOf(route: Exclude<Route, { page: 'unknown' }>): string {
  switch (route.page) {
    case 'integrations':
      return '#/';
    case 'integration':
      return `#/integrations/${route.id}`;
    case 'guide':
      return `#/integrations/${route.id}/guide/${route.step}`;
    case 'kept-rehearsal':
      return `#/rehearsal/${route.id}`;
    case 'replay':
      return `#/rehearsal/${route.id}/replay/${route.exchange}`;
    default:
      return `#/${route.page}`;
  }
}

/** What the page is called, in the title bar and in the last breadcrumb. */
export function titleOf(route: Route): string {
  switch (route.page) {
    case 'integrations':
      return words.routes.integrations;
    case 'integration':
      return words.routes.integration;
    case 'guide':
      return words.routes.setUpGuide;
    case 'rehearsal':
      return words.routes.rehearsal;
    case 'kept-rehearsal':
      return words.routes.keptRehearsal;
    case 'replay':
      return words.routes.replay;
    case 'inspect':
      return words.routes.inspect;
    case 'aws':
      return words.routes.aws;
    case 'settings':
      return words.routes.settings;
    case 'unknown':
      return words.routes.pageNotFound;
  }
}

/** The way to a place, for the breadcrumbs; the last one is the place itself. */
export function trailOf(route: Route): readonly { readonly text: string; readonly href: string }[] {
  const home = { text: programName, href: hrefOf({ page: 'integrations' }) };
  const here = { text: titleOf(route), href: route.page === 'unknown' ? '#' : hrefOf(route) };
  const list = { text: titleOf({ page: 'integrations' }), href: hrefOf({ page: 'integrations' }) };
  if (route.page === 'integration') return [home, list, here];
  if (route.page === 'guide') {
    const integration: Route = { page: 'integration', id: route.id };
    return [home, list, { text: titleOf(integration), href: hrefOf(integration) }, here];
  }
  if (route.page === 'kept-rehearsal')
    return [home, { text: words.routes.rehearsal, href: hrefOf({ page: 'rehearsal' }) }, here];
  if (route.page === 'replay') {
    const kept: Route = { page: 'kept-rehearsal', id: route.id };
    return [
      home,
      { text: words.routes.rehearsal, href: hrefOf({ page: 'rehearsal' }) },
      { text: titleOf(kept), href: hrefOf(kept) },
      here,
    ];
  }
  return [home, here];
}

/** The item of the side navigation that the place belongs to. */
export function sectionOf(route: Route): string {
  switch (route.page) {
    case 'unknown':
      return '';
    case 'integration':
    case 'guide':
      return hrefOf({ page: 'integrations' });
    case 'kept-rehearsal':
    case 'replay':
      return hrefOf({ page: 'rehearsal' });
    default:
      return hrefOf(route);
  }
}
