/**
 * The United Nations Standard Products and Services Codes (UNSPSC) of the software that AWS Marketplace sends back
 * to a procurement system's cart. Source: AWS Marketplace, "Setting up procurement system integration", section
 * "UNSPSC codes used by AWS Marketplace".
 */
export const unspscCodes = {
  /** Software as a service products. */
  saas: '81162000',
  /** Application server products. */
  'application-server': '43232701',
  /** Other software, such as containers, AWS WAF rules and machine learning algorithms. */
  'other-software': '43230000',
} as const;

export type SoftwareClass = keyof typeof unspscCodes;
