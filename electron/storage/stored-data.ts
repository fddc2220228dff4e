import * as z from 'zod';
import { type Integration, integrationSchema } from '../../shared/procurement/integration.ts';

/** What the integrations' file holds beside its version. A change of this shape needs a migration. */
export const storedDataSchema = z.strictObject({
  /** The name that the person gave last. */
  person: z.string().optional(),
  integrations: z.array(integrationSchema),
});
export type StoredData = z.infer<typeof storedDataSchema>;

/** What there is before anything was saved. */
export const nothingStored: StoredData = { integrations: [] };

/** The integration of this ID; undefined where there is none. */
export function findIntegration(data: StoredData, id: string): Integration | undefined {
  return data.integrations.find((integration) => integration.id === id);
}
