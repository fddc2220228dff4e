import type { GetProcurementPortalPreferenceCommand } from '@aws-sdk/client-invoicing';

/** Bodies of answers here are a few kilobytes. */
const maxBytes = 1024 * 1024;

/**
 * Lets the bytes of an answer be read beside what the SDK makes of them: for fields that AWS documents and the published SDK drops.
 * @param hear gets the text of the answer; not called where it cannot be read
 */
export function hearAnswer(
  command: GetProcurementPortalPreferenceCommand,
  hear: (text: string) => void,
): void {
  command.middlewareStack.add(
    (next) => async (args) => {
      const result = await next(args);
      const { response } = result;
      if (typeof response !== 'object' || response === null) return result;
      const body = streamOf(response);
      if (body === undefined) return result;
      const chunks: Uint8Array[] = [];
      for await (const chunk of body) chunks.push(chunk);
      const bytes = Buffer.concat(chunks);
      // The SDK reads on from the bytes.
      Reflect.set(response, 'body', bytes);
      if (bytes.length <= maxBytes) hear(bytes.toString('utf8'));
      return result;
    },
    { step: 'deserialize', priority: 'low', name: 'hearAnswer' },
  );
}

/** The body of an HTTP answer that comes in pieces. */
function streamOf(response: object): AsyncIterable<Uint8Array> | undefined {
  if (!('body' in response)) return undefined;
  const { body } = response;
  return isStream(body) ? body : undefined;
}

function isStream(body: unknown): body is AsyncIterable<Uint8Array> {
  return typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
}
