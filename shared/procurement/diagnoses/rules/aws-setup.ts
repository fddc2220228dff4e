import { childOf, textOf } from '../../../cxml/tree.ts';
import { document, either, finding, pattern, phrase, type Rule, together } from '../rule.ts';

const refusals = [
  'cannot',
  "can't",
  'can not',
  'unable',
  'not able',
  'not possible',
  'greyed',
  'grayed',
  'read-only',
  'read only',
  'no way',
];
const absences = [' not ', "n't ", ' no ', ' nothing ', ' missing ', ' without ', ' lacks ', ' empty '];

/** Entries 1 to 10: the set-up in AWS Marketplace. */
export const awsSetupRules = {
  'test-mode-left-on': [
    together(
      5,
      'orders go through and nothing is bought',
      [
        'approv',
        ' sent',
        'went through',
        'look fine',
        'looks fine',
        'transmitted',
        'status 200',
        'succeed',
        ' order',
        ' pos ',
        ' po ',
      ],
      [
        'nothing subscribed',
        'nothing is subscribed',
        'nothing was subscribed',
        'nothing gets subscribed',
        'no subscription',
        'not subscribed',
        'never subscribed',
        'no product gets subscribed',
        'no product is subscribed',
        'subscription is not',
        'subscription was not',
        'subscription never',
        'subscription does not',
        "subscription doesn't",
        'subscriptions are not',
        'not create a subscription',
        'nothing is bought',
        'nothing was bought',
        'nothing is purchased',
        'nothing was purchased',
        'no software',
        'no product was',
        'not purchased',
      ],
    ),
    pattern(
      4,
      'Test mode is on',
      /\btest ?mode(?: is|:| =)? (?:still )?(?:on|enabled|active|true)\b|\btestmode"? ?[:=] ?"?(?:on|enabled|true)|\b(?:still|left|stuck) in test ?mode\b/,
    ),
    either(
      finding(4, 'production-in-test'),
      document(4, ({ type, deploymentMode, where }, { context }) =>
        type === 'OrderRequest' && context.mode === 'test' && deploymentMode === 'production'
          ? `${where} is an order for production, and Test mode is on`
          : undefined,
      ),
    ),
  ],
  'not-management-account': [
    phrase(
      6,
      'not the management account',
      'only the management account',
      'must be the management account',
      'must be signed in to the management account',
      'with the management account',
      'from the management account',
    ),
    pattern(
      5,
      'a procurement system action is denied',
      /not authorized to perform: aws-marketplace:(?:put|describe)procurementsystemconfiguration/,
    ),
    pattern(
      3,
      'an organizations action is denied',
      /not authorized to perform: organizations:|accessdenied.{0,200}describeorganization|describeorganization.{0,200}accessdenied/,
    ),
    pattern(
      2,
      'a service control policy denies it',
      /explicit deny in a service control policy.{0,200}procurement|procurement.{0,400}explicit deny in a service control policy/,
    ),
    together(
      4,
      'the set-up button is missing',
      [
        'set up coupa integration',
        'set up ariba integration',
        'manage procurement systems',
        'set up integration',
      ],
      [...absences, 'greyed', 'grayed', 'accessdenied', 'access denied', 'hidden'],
    ),
  ],
  'policy-without-invoicing': [
    pattern(
      6,
      'reading or creating portal connections is denied',
      /not authorized to perform: invoicing:(?:create|get|list)procurementportalpreferences?/,
    ),
    pattern(
      4,
      'AccessDenied beside an invoicing action',
      /accessdenied.{0,300}(?:create|get|list)procurementportalpreference|(?:create|get|list)procurementportalpreference.{0,300}accessdenied/,
    ),
    together(
      3,
      'portal connections answer AccessDenied',
      ['portal connection', 'coupa connection', 'ariba connection'],
      ['accessdenied', 'access denied', 'not authorized'],
    ),
  ],
  'connection-not-enabled': [
    pattern(5, 'MarketplacePunchOutEnabled is false', /marketplacepunchoutenabled"? ?[:=] ?"?false/),
    pattern(
      5,
      'PunchOut status is Disabled',
      /punchout status(?:"? ?[:=|]| is| says| shows)? ?"?(?:disabled|inactive|not enabled)/,
    ),
    together(
      5,
      'a new connection does nothing',
      [
        'new connection',
        'new coupa connection',
        'new portal connection',
        'created a connection',
        'created the connection',
        'portal connection',
        'ariba connection',
      ],
      [
        'does nothing',
        'nothing happens',
        'no effect',
        'not active',
        'inactive',
        'not enabled',
        'does not work',
        "doesn't work",
      ],
    ),
  ],
  'mutual-tls-off': [
    phrase(
      7,
      'alert bad certificate',
      'alert certificate required',
      'bad_certificate',
      'certificate_required',
      'tlsv13_alert_certificate_required',
      'No required SSL certificate was sent',
      'client certificate required',
    ),
    pattern(5, 'TLS alert 42 or 116', /ssl alert number (?:42|116)(?!\d)/),
    together(
      5,
      'mutual TLS is off',
      ['mutual tls', 'mtls', 'client certificate'],
      [' off ', 'not enabled', 'disabled', 'missing', 'not sent', 'no client certificate', 'required'],
    ),
  ],
  'redirect-off': [
    together(
      6,
      'the redirect to Coupa is gone',
      ['redirect'],
      ['coupa'],
      [
        'no longer',
        'stopped',
        ' lost',
        ' gone',
        'not redirected',
        'does not redirect',
        "doesn't redirect",
        'switched off',
        'turned off',
        'is off',
        'not back',
      ],
    ),
    together(
      4,
      'the last connection was disabled',
      ['disabled the last', 'disabling the last', 'last connection'],
      ['redirect', 'connection'],
    ),
    pattern(5, 'Enable redirect is off', /enable redirect"?(?: is|:| =)? ?(?:off|disabled)\b/),
  ],
  'ariba-started-in-aws': [
    together(
      6,
      'a user of Ariba started in AWS Marketplace',
      ['ariba'],
      ['aws marketplace', 'amazon com marketplace', ' aws '],
      [
        'normal checkout',
        'instead of',
        'checkout',
        'no request approval',
        'continue to subscribe',
        'view purchase options',
        'subscribe button',
        'instead of request approval',
        'started in aws',
        'start in aws',
        'no redirect',
        'not redirected',
      ],
    ),
  ],
  'seller-of-record-not-covered': [
    together(
      5,
      'one AWS entity as seller fails',
      [
        'seller of record',
        'sellerofrecord',
        'billing entity',
        'billing entities',
        'aws_inc',
        'aws_europe',
        'aws europe',
        'aws emea',
        'emea sarl',
      ],
      [
        ' fail',
        'wrong',
        'misrout',
        'not covered',
        'not included',
        'not listed',
        'rejected',
        'other ',
        'only ',
        ' not ',
        'another',
      ],
    ),
  ],
  'edit-only-in-billing': [
    pattern(
      7,
      'changing a portal connection is denied',
      /not authorized to perform: invoicing:(?:put|update|delete)procurementportalpreference/,
    ),
    together(
      7,
      'the secret or the Seller of Record cannot be edited',
      ['shared secret', 'seller of record'],
      refusals,
      [' edit', ' change', ' update', ' rotate', 'greyed', 'grayed', 'read-only', 'read only'],
    ),
  ],
  'start-url-missing': [
    ({ http, texts }) => {
      const signIn = /signin\.aws\.amazon\.com|aws\.amazon\.com\/(?:[a-z0-9/-]{0,60})signin/;
      if (http?.location && signIn.test(http.location.toLowerCase()))
        return { weight: 8, words: 'The answer redirects to AWS’s sign-in page' };
      const page = texts.find(
        (one) => one.page && (signIn.test(one.flat) || one.flat.includes('amazon web services sign-in')),
      );
      return page && { weight: 8, words: `${page.where} is AWS’s sign-in page` };
    },
    pattern(7, 'a second question mark before start_url', /\?[^\s"'<>?]{1,300}\?(?:start_url|idc_url)=/),
    document(7, ({ payload, where }) => {
      const setup = payload && childOf(payload, 'SupplierSetup');
      const url = setup && childOf(setup, 'URL');
      return url && /\?[^?]{1,2000}\?(?:start_url|idc_url)=/.test(textOf(url))
        ? `The punchout URL in ${where} has a second question mark before start_url`
        : undefined;
    }),
    together(
      6,
      'AWS’s sign-in page appears',
      [
        'aws sign-in',
        'aws sign in',
        "aws's sign-in",
        'aws login',
        'amazon web services sign',
        'root user',
        'iam user',
      ],
      ['sso', 'single sign', 'start_url', 'instead', 'identity center', 'punchout'],
    ),
    together(3, 'start_url is missing', ['start_url', 'idc_url'], [...absences, ' lost']),
  ],
} satisfies Readonly<Record<string, readonly Rule[]>>;
