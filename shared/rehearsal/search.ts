import * as z from 'zod';

/** What kept rehearsals can be searched by. `started` is a day in the zone of this computer. */
export const searchPropertySchema = z.enum(['system', 'scenario', 'mode', 'result', 'started']);
export type SearchProperty = z.infer<typeof searchPropertySchema>;

/** How a rehearsal came out. `unfinished`: it has no outcome. `damaged`: part of its record cannot be read. */
export const keptResultSchema = z.enum(['passed', 'failed', 'unfinished', 'damaged']);

/** `:` contains, `!:` does not contain; the others compare. A token without a property looks in all text. */
export const searchTokenSchema = z.strictObject({
  property: searchPropertySchema.optional(),
  operator: z.enum(['=', '!=', ':', '!:', '<', '<=', '>', '>=']),
  value: z.string().max(500),
});
export type SearchToken = z.infer<typeof searchTokenSchema>;

export const searchSchema = z.strictObject({
  /** How the tokens are joined. */
  operation: z.enum(['and', 'or']),
  tokens: z.array(searchTokenSchema).max(50),
});
export type Search = z.infer<typeof searchSchema>;
