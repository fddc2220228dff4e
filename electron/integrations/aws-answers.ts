import type { CheckResult } from '../../shared/aws/checks.ts';
import { fieldsByAws, tellingResults } from '../../shared/procurement/aws-facts.ts';
import { changeFields } from '../../shared/procurement/changes.ts';
import type { IntegrationDesk } from './desk.ts';

/** Keeps what AWS answered with an integration: the account fields that were empty, the results, and the steps that they prove. */
export function keepAwsAnswers(desk: IntegrationDesk, id: string, results: readonly CheckResult[]): void {
  const found = desk.read(id);
  // It was deleted while AWS was asked.
  if (!found.ok) return;
  const telling = tellingResults(found.value, results);
  if (telling.length === 0) return;
  const act = desk.act();
  desk.change(id, (integration) => changeFields(integration, fieldsByAws(integration, telling), act));
  desk.recordAwsChecks(id, telling);
}
