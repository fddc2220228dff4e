import { describe, expect, it } from 'vitest';
import { hrefOf, type Route, routeOf, sectionOf, trailOf } from '../../../../renderer/shell/routes.ts';

describe('routeOf', () => {
  it.each<[string, Route]>([
    ['/', { page: 'integrations' }],
    ['', { page: 'integrations' }],
    ['/integrations', { page: 'integrations' }],
    ['/integrations/i-1a2b', { page: 'integration', id: 'i-1a2b' }],
    ['/integrations/i-1a2b/guide/go-live', { page: 'guide', id: 'i-1a2b', step: 'go-live' }],
    ['/rehearsal', { page: 'rehearsal' }],
    ['/rehearsal/', { page: 'rehearsal' }],
    ['/rehearsal/07299da62b93d472', { page: 'kept-rehearsal', id: '07299da62b93d472' }],
    ['/rehearsal/a-1/replay/x3', { page: 'replay', id: 'a-1', exchange: 'x3' }],
    ['/inspect', { page: 'inspect' }],
    ['/aws', { page: 'aws' }],
    ['/settings', { page: 'settings' }],
  ])('reads %s', (path, route) => {
    expect(routeOf(path)).toEqual(route);
  });

  it.each([
    '/nothing',
    '/settings/more',
    '/integrations/1a2b',
    '/integrations/i-1/guide',
    '/integrations/i-1/guide/../go-live',
    '/integrations/i-1/guide/go-live/more',
    '/rehearsal/../settings',
    '/rehearsal/a b',
    '/rehearsal/a/replay',
    '/rehearsal/a/other/x1',
    '/rehearsal/a/replay/x1/more',
    `/rehearsal/${'a'.repeat(65)}`,
  ])('does not guess at %s', (path) => {
    expect(routeOf(path)).toEqual({ page: 'unknown', path });
  });

  it('reads every link that the window makes', () => {
    const routes = [
      { page: 'integrations' },
      { page: 'rehearsal' },
      { page: 'inspect' },
      { page: 'aws' },
      { page: 'settings' },
      { page: 'kept-rehearsal', id: 'a-1' },
      { page: 'replay', id: 'a-1', exchange: 'x3' },
      { page: 'integration', id: 'i-1a2b' },
      { page: 'guide', id: 'i-1a2b', step: 'go-live' },
    ] as const;
    for (const route of routes) expect(routeOf(hrefOf(route).slice(1))).toEqual(route);
  });
});

describe('trailOf', () => {
  it('leads home from everywhere', () => {
    expect(trailOf(routeOf('/rehearsal/a')).map(({ text }) => text)).toEqual([
      'Procurement Workbench',
      'Rehearsal',
      'Kept rehearsal',
    ]);
    expect(trailOf(routeOf('/nowhere'))[0]?.href).toBe('#/');
  });
});

describe('sectionOf', () => {
  it('marks Rehearsal for a kept one, and nothing for an unknown page', () => {
    expect(sectionOf(routeOf('/rehearsal/a'))).toBe('#/rehearsal');
    expect(sectionOf(routeOf('/integrations/i-1/guide/go-live'))).toBe('#/');
    expect(sectionOf(routeOf('/nowhere'))).toBe('');
  });
});
