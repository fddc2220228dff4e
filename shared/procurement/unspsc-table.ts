import { type SoftwareClass, unspscCodes } from './unspsc.ts';

/**
 * The UNSPSC codes to map to commodities, as both editions of AWS's pages say them: by kind of software (the set-up
 * document of 2022) and by kind of line ("Integrating AWS Marketplace with procurement systems", 2026).
 */
export interface UnspscRow {
  readonly code: string;
  /** Kind of software that has the code, in the set-up document. */
  readonly software: string;
  /** Kind of line that has the code, in the newer page; undefined where it names none. */
  readonly line: string | undefined;
}

const rows: Readonly<Record<SoftwareClass, Omit<UnspscRow, 'code'>>> = {
  saas: {
    software: 'Software as a service (SaaS) products',
    line: 'Service: one charge that is not by usage, or 0. Quantity 1, price the charge; one invoice can post.',
  },
  'application-server': {
    software: 'Application server products',
    line: 'Material: any charge by usage, or more than one charge, such as the instalments of a payment schedule. Quantity the amount divided by 0.01, price 0.01; many invoices.',
  },
  'other-software': {
    software: 'Other software, such as containers, AWS WAF rules and machine learning (ML) algorithms',
    line: undefined,
  },
};

/** The table of a guide’s step `commodities`. */
export const unspscTable: readonly UnspscRow[] = [
  { code: unspscCodes.saas, ...rows.saas },
  { code: unspscCodes['application-server'], ...rows['application-server'] },
  { code: unspscCodes['other-software'], ...rows['other-software'] },
];
