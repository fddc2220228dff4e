/**
 * The portal connections that AWS holds. The API is young and its published SDK older than its documentation: whatever is absent,
 * refused or different makes the answer "not available", never an error of the page.
 */
import type {
  ProcurementPortalPreference,
  ProcurementPortalPreferenceSummary,
} from '@aws-sdk/client-invoicing';
import * as z from 'zod';
import type { PortalConnection } from '../../../shared/aws/portal-connections.ts';
import { httpStatusOf } from '../failure.ts';
import { optional } from '../optional.ts';
import type { Check, CheckContext, CheckFinding } from './finding.ts';
import { hearAnswer } from './raw-answer.ts';

const maxPages = 20;
/** Details are one request each; who has more connections still gets all rows. */
const maxDetails = 50;
const troubled = /FAILED|SUSPENDED/;

/** Which connections are there, and how they do. Reads only. */
export const portalConnectionsCheck: Check = async (context) => {
  const { partition } = context.session;
  if (partition !== 'aws')
    return notAvailable(
      `The partition ${partition} has no portal connections`,
      'Read the connections in the console.',
    );
  const connections = await readConnections(context);
  if (connections === undefined)
    return notAvailable(
      'AWS does not offer portal connections to programs here',
      'Read them in the console: Manage Procurement Systems, Portal connections.',
    );
  return { ...judge(connections), connections };
};

function notAvailable(what: string, fix: string): CheckFinding {
  return { result: 'unknown', code: 'not-available', evidence: {}, message: `Not available. ${what}.`, fix };
}

function judge(connections: readonly PortalConnection[]): CheckFinding {
  const evidence = {
    connections: connections.map(
      ({ portal, buyerId, supplierId, arn }) =>
        `${portal ?? 'portal'}: buyer ${buyerId ?? '(not given)'}, supplier ${supplierId ?? '(not given)'}, ${arn}`,
    ),
  };
  if (connections.length === 0)
    return {
      result: 'advisory',
      code: 'no-connections',
      evidence,
      message: 'AWS holds no portal connection yet.',
      fix: 'The set-up makes the first one: Manage Procurement Systems, Set up integration.',
    };
  const bad = connections.filter(({ invoiceDeliveryStatus, orderRetrievalStatus }) =>
    [invoiceDeliveryStatus, orderRetrievalStatus].some(
      (status) => status !== undefined && troubled.test(status),
    ),
  );
  const count =
    connections.length === 1 ? 'one portal connection' : `${connections.length} portal connections`;
  if (bad.length === 0)
    return { result: 'pass', code: 'connections-read', evidence, message: `AWS holds ${count}.`, fix: '' };
  return {
    result: 'advisory',
    code: 'connections-troubled',
    evidence: { ...evidence, troubled: bad.map(({ arn }) => arn) },
    message: `AWS holds ${count}; ${bad.length} of them failed a test or are suspended.`,
    fix: 'Open the connection in the Billing and Cost Management console, E-invoice preferences.',
  };
}

/** All connections; undefined where the API is not there or answers in a form of its own. */
async function readConnections(context: CheckContext): Promise<PortalConnection[] | undefined> {
  const { session, signal, calling } = context;
  calling('Invoicing ListProcurementPortalPreferences', 'invoicing:ListProcurementPortalPreferences');
  const sdk = await import('@aws-sdk/client-invoicing');
  const client = await session.invoicing();
  const found: PortalConnection[] = [];
  try {
    let next: string | undefined;
    for (let page = 0; page < maxPages; page += 1) {
      const answer = await client.send(new sdk.ListProcurementPortalPreferencesCommand({ NextToken: next }), {
        abortSignal: signal,
      });
      if (!Array.isArray(answer.ProcurementPortalPreferences)) return undefined;
      for (const one of answer.ProcurementPortalPreferences) {
        const connection = fromSummary(one);
        if (connection === undefined) return undefined;
        found.push(connection);
      }
      next = answer.NextToken;
      if (next === undefined) break;
    }
  } catch (error) {
    if (isAbsence(error)) return undefined;
    throw error;
  }
  return await Promise.all(
    found.map(async (connection, index) => {
      if (index >= maxDetails) return connection;
      try {
        const command = new sdk.GetProcurementPortalPreferenceCommand({
          ProcurementPortalPreferenceArn: connection.arn,
        });
        let answer = '';
        hearAnswer(command, (text) => {
          answer = text;
        });
        const { ProcurementPortalPreference: details } = await client.send(command, { abortSignal: signal });
        return details === undefined
          ? connection
          : { ...connection, ...detailsOf(details), ...punchOutOf(answer) };
      } catch (error) {
        // The row is known; that its details are not is no reason to lose it.
        if (signal.aborted) throw error;
        return connection;
      }
    }),
  );
}

/** An API that is not there answers in these ways, and with a page that is no JSON. */
function isAbsence(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof SyntaxError) return true;
  const status = httpStatusOf(error);
  const unknown = /^(UnknownOperation|ValidationException|ResourceNotFound|SerializationException|Unknown)/;
  return unknown.test(error.name) || status === 404 || status === 405 || status === 501;
}

/** The row without anything that is not listed here, a shared secret above all; undefined where it has another form. */
function fromSummary(one: ProcurementPortalPreferenceSummary): PortalConnection | undefined {
  const arn = text(one.ProcurementPortalPreferenceArn);
  return arn === undefined ? undefined : { arn, ...common(one), hasTestEnvironment: false, detailed: false };
}

function detailsOf(one: ProcurementPortalPreference) {
  return {
    ...common(one),
    ...optional('instanceEndpoint', text(one.ProcurementPortalInstanceEndpoint)),
    hasTestEnvironment: one.TestEnvPreference !== undefined,
    detailed: true,
  };
}

const punchOutSchema = z.object({
  ProcurementPortalPreference: z.object({
    MarketplacePunchOutEnabled: z.boolean().optional().catch(undefined),
    MarketplacePunchOutPreference: z
      .object({ ApprovalRequestRedirectUrl: z.string().optional().catch(undefined) })
      .optional()
      .catch(undefined),
  }),
});

/** The fields of the marketplace punchout, where the answer has them. */
function punchOutOf(answer: string): Pick<PortalConnection, 'punchOutEnabled' | 'redirectUrl'> {
  const parsed = punchOutSchema.safeParse(parseJson(answer));
  if (!parsed.success) return {};
  const { MarketplacePunchOutEnabled: enabled, MarketplacePunchOutPreference: preference } =
    parsed.data.ProcurementPortalPreference;
  return {
    ...(enabled === undefined ? {} : { punchOutEnabled: enabled }),
    ...optional('redirectUrl', preference?.ApprovalRequestRedirectUrl),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function common(one: ProcurementPortalPreferenceSummary | ProcurementPortalPreference) {
  return {
    ...optional('accountId', text(one.AwsAccountId)),
    ...optional('portal', text(one.ProcurementPortalName)),
    ...optional('buyerDomain', text(one.BuyerDomain)),
    ...optional('buyerId', text(one.BuyerIdentifier)),
    ...optional('supplierDomain', text(one.SupplierDomain)),
    ...optional('supplierId', text(one.SupplierIdentifier)),
    sellersOfRecord: (one.Selector?.SellerOfRecords ?? []).filter((value) => typeof value === 'string'),
    invoiceUnitArns: (one.Selector?.InvoiceUnitArns ?? []).filter((value) => typeof value === 'string'),
    ...(typeof one.EinvoiceDeliveryEnabled === 'boolean'
      ? { invoiceDelivery: one.EinvoiceDeliveryEnabled }
      : {}),
    ...optional('invoiceDeliveryStatus', text(one.EinvoiceDeliveryPreferenceStatus)),
    ...(typeof one.PurchaseOrderRetrievalEnabled === 'boolean'
      ? { orderRetrieval: one.PurchaseOrderRetrievalEnabled }
      : {}),
    ...optional('orderRetrievalStatus', text(one.PurchaseOrderRetrievalPreferenceStatus)),
  };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
