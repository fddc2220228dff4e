import { describe, expect, it } from 'vitest';
import { compareConnections } from '../../../shared/aws/compare-connections.ts';
import type { PortalConnection } from '../../../shared/aws/portal-connections.ts';
import { newIntegration } from '../../../shared/procurement/changes.ts';
import type { Connection, Integration } from '../../../shared/procurement/integration.ts';

const act = { who: 'Riley', at: '2026-01-31T12:00:00.000Z' };
const made = newIntegration('coupa', { integration: 'i-1', connection: 'c-1' }, 'Acme', act);

function noting(...connections: Partial<Connection>[]): Integration {
  return {
    ...made,
    connections: connections.map((one, index) => ({
      id: `c-${index}`,
      buyerId: 'buyer',
      supplierId: 'supplier',
      billingEntities: [],
      enabled: true,
      ...one,
    })),
  };
}

function holding(connection: Partial<PortalConnection>): PortalConnection {
  return {
    arn: 'arn:1',
    portal: 'COUPA',
    buyerId: 'buyer',
    supplierId: 'supplier',
    sellersOfRecord: [],
    invoiceUnitArns: [],
    hasTestEnvironment: false,
    detailed: true,
    ...connection,
  };
}

/** Each connection’s agreement, and that of each of its fields that is not the same. */
function compared(integration: Integration, held: readonly PortalConnection[]) {
  return compareConnections(integration, held).map(({ agreement, fields }) => ({
    agreement,
    fields: Object.fromEntries(
      fields.filter((one) => one.agreement !== 'same').map((one) => [one.field, one.agreement]),
    ),
  }));
}

describe('connections compared', () => {
  it.each<[string, Partial<Connection>, Partial<PortalConnection>, string, Record<string, string>]>([
    ['the same', {}, { punchOutEnabled: true }, 'same', {}],
    ['spaces around an ID that was typed', { buyerId: ' buyer ' }, { punchOutEnabled: true }, 'same', {}],
    [
      'another Supplier ID',
      {},
      { supplierId: 'supplier2', punchOutEnabled: true },
      'differs',
      { 'Supplier ID': 'differs' },
    ],
    [
      'both IDs others, and no further connection',
      {},
      { buyerId: 'b', supplierId: 's', punchOutEnabled: true },
      'differs',
      { 'Buyer ID': 'differs', 'Supplier ID': 'differs' },
    ],
    [
      'the same sellers in another order',
      { billingEntities: ['AWS_INC', 'AWS_EUROPE'] },
      { sellersOfRecord: ['AWS_EUROPE', 'AWS_INC'], punchOutEnabled: true },
      'same',
      {},
    ],
    [
      'a seller that AWS does not have',
      { billingEntities: ['AWS_INC'] },
      { punchOutEnabled: true },
      'differs',
      { 'Billing entities (Seller of Record)': 'differs' },
    ],
    ['a status that AWS did not say', {}, {}, 'same', { 'PunchOut status': 'not-read' }],
    ['enabled here alone', {}, { punchOutEnabled: false }, 'differs', { 'PunchOut status': 'differs' }],
    [
      'a redirect address at the host of the instance',
      {},
      {
        punchOutEnabled: true,
        redirectUrl: 'https://ACME.coupahost.com/x',
        instanceEndpoint: 'https://acme.coupahost.com/cxml',
      },
      'same',
      {},
    ],
    [
      'a redirect address elsewhere',
      {},
      {
        punchOutEnabled: true,
        redirectUrl: 'https://acme-test.coupahost.com/x',
        instanceEndpoint: 'https://acme.coupahost.com/cxml',
      },
      'differs',
      { 'Host of the redirect address, beside that of the instance': 'differs' },
    ],
    [
      'a test environment',
      {},
      { punchOutEnabled: true, hasTestEnvironment: true },
      'same',
      { 'Test environment': 'only-in-aws' },
    ],
  ])('%s', (_what, here, there, agreement, fields) => {
    expect(compared(noting(here), [holding(there)])).toEqual([{ agreement, fields }]);
  });

  it('are paired by both IDs before one of them', () => {
    const result = compareConnections(noting({ supplierId: 's1' }, { supplierId: 's2' }), [
      holding({ arn: 'arn:2', supplierId: 's2' }),
      holding({ arn: 'arn:1', supplierId: 's1' }),
    ]);
    expect(result.map(({ title, agreement }) => [title, agreement])).toEqual([
      ['buyer – s1', 'same'],
      ['buyer – s2', 'same'],
    ]);
  });

  it('are only here or only in AWS where nothing fits', () => {
    const result = compared(noting({}, { buyerId: 'b2', supplierId: 's2' }), [
      holding({}),
      holding({ arn: 'arn:3', buyerId: 'b3', supplierId: 's3' }),
      holding({ arn: 'arn:4', buyerId: 'b4', supplierId: 's4' }),
    ]);
    expect(result.map(({ agreement }) => agreement)).toEqual([
      'same',
      'only-here',
      'only-in-aws',
      'only-in-aws',
    ]);
  });

  it('leave out an empty draft and connections of another portal', () => {
    expect(
      compared(noting({ buyerId: '', supplierId: ' ' }), [holding({ portal: 'SAP_BUSINESS_NETWORK' })]),
    ).toEqual([]);
  });
});
