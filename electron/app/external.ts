/** The sites that the program's own texts link to. */
const allowedHosts: ReadonlySet<string> = new Set([
  'docs.aws.amazon.com',
  'aws.amazon.com',
  'console.aws.amazon.com',
  'success.coupa.com',
  'www.ariba.com',
  'blogs.sap.com',
]);

/** True for an address that may be handed to the person's browser: https, a listed host, nothing hidden in front of it. */
export function isAllowedExternal(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, port, username, password } = new URL(url);
  return (
    protocol === 'https:' && allowedHosts.has(hostname) && port === '' && username === '' && password === ''
  );
}
