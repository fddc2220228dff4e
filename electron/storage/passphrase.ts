import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import * as z from 'zod';

/** Locks texts by a passphrase: scrypt makes the key, AES-256-GCM locks. */

/** What the key is made from, beside the passphrase. Kept with what is locked, so that it can be raised later. */
export const keyRecipeSchema = z.strictObject({
  salt: z.base64(),
  cost: z
    .int()
    .min(2)
    .max(1 << 20),
  blockSize: z.int().min(1).max(32),
  parallel: z.int().min(1).max(16),
});
export type KeyRecipe = z.infer<typeof keyRecipeSchema>;

/** A locked text. */
export const lockedSchema = z.strictObject({ iv: z.base64(), tag: z.base64(), data: z.base64() });
export type Locked = z.infer<typeof lockedSchema>;

/** A new recipe. About 128 MB of memory and some tenths of a second to make a key, so that guessing is slow. */
export function newRecipe(): KeyRecipe {
  return { salt: randomBytes(16).toString('base64'), cost: 1 << 17, blockSize: 8, parallel: 1 };
}

/** Makes the key. */
export function keyOf(passphrase: string, { salt, cost, blockSize, parallel }: KeyRecipe): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(
      passphrase.normalize('NFC'),
      Buffer.from(salt, 'base64'),
      32,
      { N: cost, r: blockSize, p: parallel, maxmem: 256 * cost * blockSize },
      (error, key) => (error ? reject(error) : resolve(key)),
    );
  });
}

/** Locks a text. `name` is bound to it: what is locked under one name does not open under another. */
export function lock(key: Buffer, name: string, text: string): Locked {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  cipher.setAAD(Buffer.from(name, 'utf8'));
  const data = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return {
    iv: iv.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
    data: data.toString('base64'),
  };
}

/** Opens a text; undefined where the key is another one, or the text was changed or moved. */
export function open(key: Buffer, name: string, { iv, tag, data }: Locked): string | undefined {
  const given = Buffer.from(tag, 'base64');
  if (given.length !== 16) return undefined;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64'), { authTagLength: 16 });
    decipher.setAAD(Buffer.from(name, 'utf8'));
    decipher.setAuthTag(given);
    return Buffer.concat([decipher.update(Buffer.from(data, 'base64')), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}
