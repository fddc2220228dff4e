import type * as z from 'zod';
import { UsageError } from './output.ts';

/** An option's value as its schema has it. Throws UsageError with the message where it is not. */
export function option<T>(schema: z.ZodType<T>, value: unknown, message: string): T {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new UsageError(message);
  return parsed.data;
}
