import { readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { DtdValidator, XmlDocument, XmlDtd, XmlValidateError } from 'libxml2-wasm';
import { type DtdAnswer, type DtdRequest, dtdRequestSchema } from './worker-protocol.ts';

/**
 * Entry of the thread in which libxml2 validates. A thread of its own, since a hostile document can make validation
 * take for ever: whoever asks ends the thread when time is up. Nothing is fetched: the DTD comes as text and is used
 * whatever the document's DOCTYPE says.
 */
const port = parentPort;
if (!port) throw new Error('The DTD worker runs in a worker thread');

/** Problems that are passed on; a document with more has one cause, not more to say. */
const most = 200;

const validators = new Map<string, DtdValidator>();

function validatorFor(file: string): DtdValidator {
  let validator = validators.get(file);
  if (!validator) {
    validator = new DtdValidator(XmlDtd.fromBuffer(readFileSync(file)));
    validators.set(file, validator);
  }
  return validator;
}

function judge({ id, text, file }: DtdRequest): DtdAnswer {
  const document = XmlDocument.fromString(text);
  try {
    validatorFor(file).validate(document);
    return { kind: 'judged', id, problems: [], more: 0 };
  } catch (error) {
    if (!(error instanceof XmlValidateError)) throw error;
    const problems = error.details
      .slice(0, most)
      .map(({ message, line, xpath }) => ({ message: message.trim(), line, path: xpath ?? '' }));
    return { kind: 'judged', id, problems, more: Math.max(0, error.details.length - most) };
  } finally {
    document.dispose();
  }
}

port.on('message', (message: unknown) => {
  const request = dtdRequestSchema.parse(message);
  let answer: DtdAnswer;
  try {
    answer = judge(request);
  } catch (error) {
    answer = {
      kind: 'failed',
      id: request.id,
      message: error instanceof Error ? error.message : String(error),
    };
  }
  port.postMessage(answer);
});
