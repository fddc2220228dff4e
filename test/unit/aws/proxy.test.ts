import { expect, it } from 'vitest';
import { proxyFor } from '../../../electron/proxy.ts';

const proxy = 'http://proxy.example:3128';

it.each<[Record<string, string>, boolean, string, string | undefined]>([
  [{}, true, 'sts.amazonaws.com', undefined],
  [{ HTTPS_PROXY: proxy }, true, 'sts.amazonaws.com', proxy],
  [{ https_proxy: proxy }, true, 'sts.amazonaws.com', proxy],
  [{ HTTPS_PROXY: '' }, true, 'sts.amazonaws.com', undefined],
  [{ HTTPS_PROXY: proxy }, false, 'sts.amazonaws.com', undefined],
  [{ HTTP_PROXY: proxy }, false, 'sts.amazonaws.com', proxy],
  [{ HTTP_PROXY: proxy }, true, 'sts.amazonaws.com', undefined],
  [{ ALL_PROXY: proxy }, true, 'sts.amazonaws.com', proxy],
  [{ HTTPS_PROXY: 'proxy.example:3128' }, true, 'sts.amazonaws.com', proxy],
  [{ HTTPS_PROXY: proxy, NO_PROXY: '*' }, true, 'sts.amazonaws.com', undefined],
  [{ HTTPS_PROXY: proxy, NO_PROXY: 'amazonaws.com' }, true, 'sts.amazonaws.com', undefined],
  [{ HTTPS_PROXY: proxy, NO_PROXY: 'a.test, .amazonaws.com' }, true, 'STS.amazonaws.com', undefined],
  [{ HTTPS_PROXY: proxy, no_proxy: '*.amazonaws.com' }, true, 'sts.amazonaws.com', undefined],
  [{ HTTPS_PROXY: proxy, NO_PROXY: 'amazonaws.com:443' }, true, 'sts.amazonaws.com', undefined],
  [{ HTTPS_PROXY: proxy, NO_PROXY: 'amazonaws.com:8443' }, true, 'sts.amazonaws.com', proxy],
  [{ HTTPS_PROXY: proxy, NO_PROXY: 'zonaws.com' }, true, 'sts.amazonaws.com', proxy],
])('%o, https: %s, %s goes by %s', (env, secure, host, expected) => {
  expect(proxyFor(env, secure, host, 443)).toBe(expected);
});
