/** Where AWS serves access portals; a company's own is a name below one of these. */
const portals = ['awsapps.com', 'awsapps.cn', 'app.aws'];

/**
 * Whether an address to confirm a sign-in at is one of AWS's own for it: https, nothing hidden in front of the host, and the host
 * either the device page of the sign-in's region or exactly that of its start URL.
 */
export function isSignInAddress(
  address: string,
  { startUrl, region }: { readonly startUrl: string; readonly region: string },
): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, port, username, password } = new URL(address);
  if (protocol !== 'https:' || port !== '' || username !== '' || password !== '') return false;
  const device = `device.sso.${region}.amazonaws.com`;
  if (hostname === device || (region.startsWith('cn-') && hostname === `${device}.cn`)) return true;
  return (
    URL.canParse(startUrl) &&
    hostname === new URL(startUrl).hostname &&
    portals.some((portal) => hostname.endsWith(`.${portal}`))
  );
}
