import type { Diagnosis } from '../../cxml/judgement.ts';
import { catalogue, type DiagnosisId } from './catalogue.ts';
import type { Evidence } from './evidence.ts';
import { factsOf } from './facts.ts';
import type { Rule } from './rule.ts';
import { awsPurchaseRules } from './rules/aws-purchases.ts';
import { awsSetupRules } from './rules/aws-setup.ts';
import { cartRules } from './rules/cart.ts';
import { credentialRules } from './rules/credentials.ts';
import { networkRules } from './rules/network.ts';
import { orderRules } from './rules/order.ts';
import { protocolRules } from './rules/protocol.ts';

const rules: Readonly<Record<DiagnosisId, readonly Rule[]>> = {
  ...awsSetupRules,
  ...awsPurchaseRules,
  ...credentialRules,
  ...networkRules,
  ...protocolRules,
  ...cartRules,
  ...orderRules,
};

/**
 * Names the entries of the failure catalogue that the material points to, best first, each with what pointed there.
 * Empty where nothing does: not known. Evidence never holds the content of a secret. Never throws on what is in the
 * material; text is looked at up to 200,000 characters.
 */
export function diagnose(material: Evidence): Diagnosis[] {
  const facts = factsOf(material);
  const found: Diagnosis[] = [];
  for (const entry of catalogue) {
    const evidence: string[] = [];
    let score = 0;
    for (const rule of rules[entry.id]) {
      const hit = rule(facts);
      const words = hit && hit.words.charAt(0).toUpperCase() + hit.words.slice(1);
      if (!hit || words === undefined || evidence.includes(words)) continue;
      evidence.push(words);
      score += hit.weight;
    }
    if (evidence.length > 0) found.push({ ...entry, evidence, score });
  }
  return found.sort((a, b) => b.score - a.score || a.number - b.number);
}
