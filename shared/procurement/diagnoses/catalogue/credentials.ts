import type { CatalogueEntry } from '../entry.ts';

/** Who is who, and the secret between them: entries 17 to 20. */
export const credentialEntries = [
  {
    id: 'shared-secret-mismatch',
    number: 17,
    symptom: 'The request is refused with status 401.',
    cause:
      'The shared secrets differ: a space at an end, bullets copied instead of the secret, or changed on one record only. Coupa keeps one for punchout and another for orders.',
    fix: 'Type the secret anew on the punchout site and on the supplier record, and compare with the one in AWS.',
    where:
      'Coupa > Setup > Punchout Sites > Secret; Coupa > Suppliers > PO Transmission > Shared Secret; AWS Marketplace > Account information > Shared secret',
    source: 'Coupa Compass, "Invalid credentials / bad credentials"; cXML User’s Guide, "Credential"',
    confidence: 'reported',
  },
  {
    id: 'identity-mismatch',
    number: 18,
    symptom: 'Status 401 or 403 although the secret is right.',
    cause:
      'A domain or an identity differs: DUNS against NetworkID, From and To swapped, other casing, or a test identity in production.',
    fix: 'Compare the four values, buyer and supplier, domain and identity each, between both sides, character by character.',
    where:
      'Coupa > Setup > Punchout Sites > Domain, Identity, Sender Domain, Sender Identity; Coupa > Suppliers > PO Transmission > Our Domain, Our Identity, Supplier Domain, Supplier Identity; AWS Marketplace > Buyer ID, Supplier ID',
    source: 'reports of integrators; labels from Coupa, "Punchout Site Settings"',
    confidence: 'reported',
  },
  {
    id: 'ariba-test-identity',
    number: 19,
    symptom: 'SAP Ariba: works in test only, or a test identity appears in production.',
    cause:
      'The ANID with -T (test account) or the test secret is used in production, or the supplier relationship exists in one realm only.',
    fix: 'Use the ANID without -T and the production secret in production, and create the Supplier Relationship in the production realm too.',
    where: 'SAP Ariba > Supplier Relationship; AWS Marketplace > Manage SAP Ariba integration > Buyer ANID',
    source: 'SAP Ariba Support, "Test accounts"; reports of integrators',
    confidence: 'reported',
  },
  {
    id: 'ariba-supplier-not-configured',
    number: 20,
    symptom: 'SAP Business Network does not forward the request to the supplier.',
    cause:
      'The supplier’s ANID is missing or wrong at the buyer, or the punchout URL is not configured in the network account.',
    fix: 'Choose the Supplier ANID that AWS lists for your Region; ask AWS, by Contact us, to check the punchout URL in its network account.',
    where:
      'AWS Marketplace > Manage SAP Ariba integration > Supplier ANID; SAP Ariba > Supplier Relationship',
    source: 'SAP webcast "Unraveling the Mystery Behind Punchout Catalogs"',
    confidence: 'documented',
  },
] as const satisfies readonly CatalogueEntry[];
