import type { LoopbackAnswer } from '../loopback.ts';

/** A page may load its own style, script and picture, and send forms to itself and, once, to the cart's target. */
export function page(status: number, body: string, formTarget?: string): LoopbackAnswer {
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "img-src 'self'",
    `form-action 'self'${formTarget === undefined ? '' : ` ${formTarget}`}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  return {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy },
    body,
  };
}

/** 303, so that a browser that sent a form fetches the next page with GET. */
export function redirect(location: string, headers: Readonly<Record<string, string>> = {}): LoopbackAnswer {
  return { status: 303, headers: { ...headers, Location: location } };
}
