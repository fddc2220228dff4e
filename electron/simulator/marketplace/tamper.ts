import type { LoopbackAnswer } from '../loopback.ts';

/** Where the simulated AWS Marketplace can be made to go wrong, for a failure to be seen. */
export interface SupplierTamper {
  /** The answer to a document, in place of the one it would give; undefined leaves that. `request` is what was sent. */
  readonly answer?: (document: string, answer: LoopbackAnswer, request: string) => LoopbackAnswer | undefined;
  /** How a document is handled, in place of at once; `handle` does it. */
  readonly handling?: (document: string, handle: () => LoopbackAnswer) => Promise<LoopbackAnswer>;
  /** The cart before it is put into the form. `operation` is that of its session. */
  readonly cart?: (xml: string, operation: string) => string;
  /** True where carts that went back are not remembered, so that none can be opened again. */
  readonly forgetsCarts?: boolean;
  /** The form's field that carries the cart. */
  readonly field?: (field: CartField) => CartField;
}

export interface CartField {
  readonly name: string;
  readonly value: string;
}
