/** An AWS account of the double, as the window's tests and pictures need one: with its files, and the answers of every service. */
import { type AwsDouble, caller, json, jsonError, startAwsDouble, xml, xmlError } from './aws-double.ts';
import { type AwsHome, awsHome } from './aws-home.ts';

export const accountId = '111122223333';

/** Everything secret that these files and answers hold: no test may find it elsewhere. */
export const accountSecrets = {
  key: 'AKIAIOSFODNN7EXAMPLE',
  secretKey: 'wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY00',
  sessionToken: 'FwoGZXIvYXdzEXAMPLESESSIONTOKEN',
  ssoToken: 'aoal-EXAMPLE-ACCESS-TOKEN',
  portalSecret: 'PORTAL-SHARED-SECRET-1',
} as const;

const { key, secretKey, sessionToken, ssoToken, portalSecret } = accountSecrets;

const config = `[profile member]
region = eu-central-1
source_profile = default
role_arn = arn:aws:iam::${accountId}:role/Buyer
[profile mfa]
role_arn = arn:aws:iam::${accountId}:role/Admin
source_profile = default
mfa_serial = arn:aws:iam::${accountId}:mfa/riley
region = us-east-1
[sso-session corp]
sso_start_url = https://corp.awsapps.com/start
sso_region = us-east-1
[profile corp-admin]
sso_session = corp
sso_account_id = ${accountId}
sso_role_name = ProcurementAdmin
region = us-east-1
[profile half]
aws_access_key_id = ${key}
`;
const credentials = `[default]
aws_access_key_id = ${key}
aws_secret_access_key = ${secretKey}
`;

/** A portal connection as the Invoicing API lists it. */
export const connection = {
  AwsAccountId: accountId,
  ProcurementPortalPreferenceArn: `arn:aws:invoicing::${accountId}:procurement-portal-preference/p1`,
  ProcurementPortalName: 'COUPA',
  BuyerDomain: 'NetworkID',
  BuyerIdentifier: 'acme-buyer',
  SupplierDomain: 'NetworkID',
  SupplierIdentifier: 'aws-marketplace-us',
  Selector: { SellerOfRecords: ['AWS_INC'] },
  EinvoiceDeliveryEnabled: true,
  EinvoiceDeliveryPreferenceStatus: 'ACTIVE',
  PurchaseOrderRetrievalEnabled: false,
  Version: 1,
  CreateDate: 1767225600,
  LastUpdateDate: 1767225600,
};

const roleKeys = (action: string) =>
  xml(
    action,
    `<Credentials><AccessKeyId>ASIAROLE</AccessKeyId><SecretAccessKey>${secretKey}</SecretAccessKey><SessionToken>${sessionToken}</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration></Credentials>`,
  );

/** Answers of a management account whose administrator may not read IAM. */
const answers = {
  GetCallerIdentity: caller(accountId, `arn:aws:sts::${accountId}:assumed-role/ProcurementAdmin/riley`),
  DescribeOrganization: json({ Organization: { Id: 'o-exampleorg', MasterAccountId: accountId } }),
  ListAccounts: json({
    Accounts: [
      { Id: accountId, Name: 'Management', Status: 'ACTIVE' },
      ...Array.from({ length: 14 }, (_none, index) => ({
        Id: String(200_000_000_000 + index),
        Name: `Workload ${index + 1}`,
        Status: 'ACTIVE',
      })),
    ],
  }),
  ListRoots: json({ Roots: [] }),
  GetRole: xmlError('AccessDenied', 403),
  SimulatePrincipalPolicy: xmlError('AccessDenied', 403),
  ListAttachedRolePolicies: xmlError('AccessDenied', 403),
  ListAttachedUserPolicies: xmlError('AccessDenied', 403),
  ListProcurementPortalPreferences: json({ ProcurementPortalPreferences: [connection] }),
  GetProcurementPortalPreference: json({
    ProcurementPortalPreference: {
      ...connection,
      ProcurementPortalSharedSecret: portalSecret,
      ProcurementPortalInstanceEndpoint: 'https://acme.coupahost.com/cxml',
    },
  }),
  AssumeRole: roleKeys('AssumeRole'),
  'POST /client/register': json({
    clientId: 'client',
    clientSecret: 'client-secret',
    clientSecretExpiresAt: 4_070_908_800,
  }),
  'POST /device_authorization': json({
    deviceCode: 'device',
    userCode: 'ABCD-EFGH',
    verificationUri: 'https://corp.awsapps.com/start/#/device',
    verificationUriComplete: 'https://corp.awsapps.com/start/#/device?user_code=ABCD-EFGH',
    expiresIn: 600,
    interval: 1,
  }),
  'POST /token': restError('AuthorizationPendingException', 400),
  'GET /federation/credentials': json({
    roleCredentials: {
      accessKeyId: 'ASIASSO',
      secretAccessKey: secretKey,
      sessionToken,
      expiration: 4_070_908_800_000,
    },
  }),
  '*': jsonError('UnknownOperationException'),
};

/** The token of a sign-in that the person has confirmed. */
export const signedIn = json({ accessToken: ssoToken, tokenType: 'Bearer', expiresIn: 28_800 });

/** An error of a REST service (IAM Identity Center). */
export function restError(name: string, status: number) {
  return {
    status,
    headers: { 'content-type': 'application/json', 'x-amzn-errortype': name, 'x-amzn-requestid': 'r' },
    body: '{"message":"no"}',
  };
}

/** The double, the files of somebody's home, and the environment that leads a program to both. */
export interface AwsAccountDouble {
  readonly double: AwsDouble;
  readonly home: AwsHome;
  readonly env: Record<string, string>;
}

/** Starts the double; whoever starts it closes it and removes the home folder. */
export async function startAwsAccount(): Promise<AwsAccountDouble> {
  const double = await startAwsDouble({ ...answers });
  const home = awsHome({ config, credentials });
  return { double, home, env: awsEnvironment(home, double.url) };
}

/** The environment of a computer with these files, without what the tester's own has. */
export function awsEnvironment(home: AwsHome, url: string): Record<string, string> {
  return {
    HOME: home.home,
    AWS_CONFIG_FILE: home.configFile,
    AWS_SHARED_CREDENTIALS_FILE: home.credentialsFile,
    AWS_ENDPOINT_URL: url,
    NO_PROXY: '127.0.0.1',
    AWS_PROFILE: '',
    AWS_ACCESS_KEY_ID: '',
    AWS_SECRET_ACCESS_KEY: '',
    AWS_WEB_IDENTITY_TOKEN_FILE: '',
  };
}
