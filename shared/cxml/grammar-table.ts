import { type ContentModel, contentModel } from './content-model.ts';
import { commonRules } from './grammar/common.ts';
import { anyBodyRules, cxmlBodyRules, envelopeRules, fulfillBodyRules } from './grammar/envelope.ts';
import { fulfilmentRules } from './grammar/fulfilment.ts';
import { industryRules } from './grammar/industry.ts';
import { itemRules } from './grammar/item.ts';
import { onlyInCxml, onlyInFulfill, otherNames } from './grammar/names.ts';
import { requestsRules } from './grammar/requests.ts';
import type { RuleData } from './grammar/rule.ts';
import { servicesRules } from './grammar/services.ts';
import { signatureRules } from './grammar/signature.ts';
import { xadesRules } from './grammar/xades.ts';

/** The rule of one element, ready to be applied. */
export interface ElementRule {
  readonly content: ContentRule;
  readonly attributes: ReadonlyMap<string, AttributeRule>;
  readonly required: readonly string[];
}

export type ContentRule =
  | { readonly kind: 'any' | 'empty' }
  /** Text, and elements of these names in any order. */
  | { readonly kind: 'text'; readonly elements: ReadonlySet<string> }
  | { readonly kind: 'elements'; readonly model: ContentModel };

export interface AttributeRule {
  /** The values that there are; undefined where any is right. */
  readonly values: readonly string[] | undefined;
  /** A form that the value has to have, by XML's name for it. */
  readonly form: 'ID' | 'IDREF' | 'NMTOKEN' | undefined;
}

/** The rules of one module of cXML. */
export interface Grammar {
  rule(name: string): ElementRule | undefined;
  /** True for an element that the module has, whether there is a rule for it here or not. */
  declares(name: string): boolean;
}

/** Modules that differ here: which one a document belongs to is told by what it carries. */
export type Module = 'cXML' | 'Fulfill' | 'any';

const sharedRules: RuleData = {
  ...envelopeRules,
  ...signatureRules,
  ...xadesRules,
  ...commonRules,
  ...servicesRules,
  ...industryRules,
  ...itemRules,
  ...requestsRules,
  ...fulfilmentRules,
};

const grammars: Readonly<Record<Module, Grammar>> = {
  cXML: grammarFrom(cxmlBodyRules, (name) => !onlyInFulfill.has(name)),
  Fulfill: grammarFrom(fulfillBodyRules, (name) => !onlyInCxml.has(name)),
  any: grammarFrom(anyBodyRules, undefined),
};

/** The rules of a module. `any` has what all modules have together, and declares whatever is asked. */
export function grammarOf(module: Module): Grammar {
  return grammars[module];
}

function grammarFrom(bodies: RuleData, has: ((name: string) => boolean) | undefined): Grammar {
  const data = new Map(Object.entries({ ...sharedRules, ...bodies }));
  const ready = new Map<string, ElementRule>();
  return {
    rule(name) {
      const known = ready.get(name);
      if (known) return known;
      const entry = data.get(name);
      if (!entry || (has && !has(name))) return undefined;
      const rule = compile(entry);
      ready.set(name, rule);
      return rule;
    },
    declares: (name) => !has || (has(name) && (data.has(name) || otherNames.has(name))),
  };
}

function compile([content, attributes = '']: RuleData[string]): ElementRule {
  const map = new Map<string, AttributeRule>();
  const required: string[] = [];
  for (const [, name = '', sign, form, values] of attributes.matchAll(
    /([^\s!#=]+)(!?)(?:#(\w+))?(?:=(\S+))?/g,
  )) {
    map.set(name, {
      values: values?.split('|').map((value) => value.replaceAll('~', ' ')),
      form: form === 'ID' || form === 'IDREF' || form === 'NMTOKEN' ? form : undefined,
    });
    if (sign === '!') required.push(name);
  }
  return { content: compileContent(content), attributes: map, required };
}

function compileContent(content: string): ContentRule {
  if (content === 'any' || content === 'empty') return { kind: content };
  if (content === 'text') return { kind: 'text', elements: new Set() };
  if (content.startsWith('(#PCDATA')) {
    return { kind: 'text', elements: new Set(content.match(/[\w:.-]+/g)?.slice(1)) };
  }
  return { kind: 'elements', model: contentModel(content) };
}
