import type { Fault } from './fault.ts';

/** The punchout URL leads to a web site. */
export const htmlAnswer: Fault = {
  name: 'html-answer',
  peer: {
    kind: 'http',
    status: 200,
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
    body: '<!doctype html><html lang="en"><head><title>Welcome</title></head><body><h1>Welcome</h1><p>Find the products of our company.</p></body></html>',
  },
  settings: (settings, peer) => ({
    ...settings,
    buyer: { ...settings.buyer, setupUrl: peer },
    network: { ...settings.network, setupUrl: peer },
  }),
};
