import { punchoutUrl } from './change.ts';
import type { Fault } from './fault.ts';

const toPeer = punchoutUrl((_url, peer) => peer);
const html = { 'Content-Type': 'text/html; charset=utf-8' };

/** Something else than cXML answers at the punchout URL. */
export const answerFaults = {
  'html-answer': {
    peer: {
      kind: 'http',
      status: 200,
      headers: html,
      body: '<!doctype html><html lang="en"><head><title>Welcome</title></head><body><h1>Welcome</h1><p>Find the products of our company.</p></body></html>',
    },
    settings: toPeer,
  },
  'login-redirect': {
    peer: {
      kind: 'http',
      status: 302,
      headers: { Location: 'https://shop.example/login?next=%2Fcxml' },
      body: '',
    },
    settings: toPeer,
  },
  'login-page': {
    peer: {
      kind: 'http',
      status: 200,
      headers: html,
      body: '<!doctype html><html lang="en"><head><title>Sign in</title></head><body><form method="post"><label>User <input name="user"></label><label>Password <input type="password" name="password"></label></form></body></html>',
    },
    settings: toPeer,
  },
  'page-not-found': {
    peer: {
      kind: 'http',
      status: 404,
      headers: html,
      body: '<!doctype html><html lang="en"><head><title>404 Not Found</title></head><body><h1>Not Found</h1></body></html>',
    },
    settings: toPeer,
  },
  'plain-text-answer': {
    peer: { kind: 'http', status: 200, headers: { 'Content-Type': 'text/plain' }, body: 'ok' },
    settings: toPeer,
  },
  'json-answer': {
    peer: {
      kind: 'http',
      status: 200,
      headers: { 'Content-Type': 'application/json' },
      body: '{"status":"ok","startPage":"https://shop.example/start"}',
    },
    settings: toPeer,
  },
  'empty-answer': {
    peer: { kind: 'http', status: 200, headers: { 'Content-Type': 'text/xml' }, body: '' },
    settings: toPeer,
  },
  'answer-without-status': {
    peer: {
      kind: 'http',
      status: 200,
      headers: { 'Content-Type': 'text/xml' },
      body: '<?xml version="1.0" encoding="UTF-8"?><cXML payloadID="1@shop.example" timestamp="2026-01-05T09:00:00+00:00"><Response><PunchOutSetupResponse><StartPage><URL>https://shop.example/start</URL></StartPage></PunchOutSetupResponse></Response></cXML>',
    },
    settings: toPeer,
  },
} as const satisfies Readonly<Record<string, Fault>>;
