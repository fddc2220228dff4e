import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBytes, readText } from '../../../shared/cxml/read.ts';
import { summarise } from '../../../shared/cxml/summary.ts';
import { noMaterial, samples } from '../../support/shared-material.ts';
import * as written from './protocol/written.ts';

const summary = (text: string) => summarise(readText(text));
const { cart, emptyCart, order, change, response, setup, setupResponse, confirmation, request } = written;

describe('the summary', () => {
  it.each<[what: string, text: string, words: string]>([
    [
      'a cart in test mode',
      cart.replace('<Message>', '<Message deploymentMode="test">'),
      'A cart of 2 lines, 12,400.00 USD, from Harborline Procurement 4.2 (NetworkID AN01000000147), answers cookie 3582a1b4…, test mode.',
    ],
    [
      'an empty cart',
      emptyCart,
      'An empty cart, from Harborline Procurement 4.2 (NetworkID AN01000000147), answers cookie 3582a1b4…',
    ],
    [
      'a cart that changes nothing',
      emptyCart.replace('<Message>', '<Message><Status code="204" text="No Content"/>'),
      'A cart message that says nothing changed (status 204), from Harborline Procurement 4.2 (NetworkID AN01000000147), answers cookie 3582a1b4…',
    ],
    [
      'a setup request',
      setup,
      'A setup request (edit) from Harborline Procurement 4.2 (NetworkID AN01000000147) for r…@buyer.example, with 2 lines, returns the cart to buyer.coupahost.example, to NetworkID AN01000000258.',
    ],
    [
      'its answer',
      setupResponse,
      'An answer to a setup request: success, 200 OK, the store opens at store.example.',
    ],
    [
      'an order',
      order,
      'An order PO-42: 2 lines, 12,400.00 USD, from Harborline Procurement 4.2 (NetworkID AN01000000147), to NetworkID AN01000000258.',
    ],
    [
      'a change order',
      change,
      'A change of order PO-42: 2 lines, 12,400.00 USD, from Harborline Procurement 4.2 (NetworkID AN01000000147), to NetworkID AN01000000258.',
    ],
    ['an answer', response, 'An answer: success, 200 OK (Taken.).'],
    [
      'a refusal',
      response.replace('"200" text="OK"', '"401" text="Unauthorized"'),
      'An answer: refusal, 401 Unauthorized (Taken.).',
    ],
    [
      'a failure',
      response.replace(/<Status.*<\/Status>/, '<Status code="500" text="Oops"/>'),
      'An answer: failure, worth a retry, 500 Oops.',
    ],
    [
      'a confirmation',
      confirmation,
      'A confirmation (except) of order PO-42, 2 lines, from Harborline Procurement 4.2 (NetworkID AN01000000147).',
    ],
    [
      'a profile request',
      request('<ProfileRequest/>'),
      'A profile request (which documents does the receiver take) from Harborline Procurement 4.2 (NetworkID AN01000000147), to NetworkID AN01000000258.',
    ],
    [
      'a status update',
      request(
        '<StatusUpdateRequest><DocumentReference payloadID="17.4@buyer.example"/><Status code="200" text="OK"/></StatusUpdateRequest>',
      ),
      'A status update from Harborline Procurement 4.2 (NetworkID AN01000000147): success, 200 OK, about document 1…@buyer.example.',
    ],
    [
      'a ship notice',
      request(
        '<ShipNoticeRequest><ShipNoticeHeader shipmentID="S2" noticeDate="2026-01-31T09:30:00+00:00"/><ShipNoticePortion><OrderReference orderID="PO-42"/></ShipNoticePortion></ShipNoticeRequest>',
      ),
      'A ship notice S2 of order PO-42, from Harborline Procurement 4.2 (NetworkID AN01000000147).',
    ],
    [
      'a profile answer',
      '<cXML><Response><Status code="200" text="OK"/><ProfileResponse><Transaction requestName="OrderRequest"/><Transaction requestName="PunchOutSetupRequest"/></ProfileResponse></Response></cXML>',
      'A profile answer: takes OrderRequest, PunchOutSetupRequest.',
    ],
    [
      'a type that is not read',
      request('<CatalogUploadRequest/>'),
      'A cXML request of type CatalogUploadRequest from Harborline Procurement 4.2 (NetworkID AN01000000147), to NetworkID AN01000000258.',
    ],
    ['cXML with nothing in it', '<cXML/>', 'A cXML document without content.'],
    ['a web page', '<html><body>Sign in</body></html>', 'A web page (HTML), not a cXML document.'],
    [
      'a web page that is no XML',
      '<!doctype html>\n<html><br></html>',
      'A web page (HTML), not a cXML document.',
    ],
    ['other XML', '<Envelope/>', 'An XML document with the root <Envelope>, not cXML.'],
    ['text', 'ok', 'No readable XML: There is text before the root element.'],
  ])('of %s', (_what, text, words) => {
    expect(summary(text)).toBe(words);
  });

  it('says what keeps a text from being read', () => {
    expect(summary('')).toMatch(/^No readable XML: .+\.$/);
    expect(summarise(readBytes(new Uint8Array([0x3c, 0xff])))).toMatch(/UTF-8/);
  });

  it('shows no secret, no whole e-mail address, no whole cookie, no path of an address', () => {
    const texts = [cart, emptyCart, setup, setupResponse, order, written.macSetup].map(summary).join('\n');
    expect(texts).not.toMatch(/sesame|robin@|MTIzNDU2|one-time|checkout/);
    expect(texts).not.toContain(written.cookie);
  });

  it('stays short, whatever is in a document', () => {
    const long = 'x'.repeat(100_000);
    const texts = [cart, setup, order].map((text) =>
      text.replaceAll(/Harborline Procurement 4.2|AN\d+|PO-42/g, long),
    );
    for (const text of texts) expect(summary(text).length).toBeLessThan(400);
  });
});

const valid = samples('valid');

describe.skipIf(!valid)(`valid samples${valid ? '' : `: ${noMaterial}`}`, () => {
  it.each(valid ?? [])('$name: a sentence', ({ file }) => {
    const text = summarise(readBytes(readFileSync(file)));
    expect(text).toMatch(/^An? .*[.…]$/);
    expect(text).not.toMatch(/undefined|not-a-secret|[^…]@/);
  });
});
