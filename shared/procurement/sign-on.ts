/**
 * The punchout URL with the address of the identity provider's portal in it. Source: AWS Marketplace, "Single sign-on for
 * procurement systems": `start_url` is appended to Coupa's Punchout URL.
 */

/** What came of building the address. `changed`: what the builder did that is not plain joining, in words. */
export interface SignOnUrl {
  readonly url: string;
  readonly notes: readonly string[];
}

/**
 * Joins the two addresses. A second question mark would be part of a value and not begin a parameter, so the builder uses
 * `&` where the punchout URL has parameters, and encodes what would end the portal's address early. An earlier
 * `start_url` or `idc_url` is replaced. Undefined where one of the two is no address.
 */
export function signOnUrl(punchoutUrl: string, portalUrl: string): SignOnUrl | undefined {
  const punchout = punchoutUrl.trim();
  const portal = portalUrl.trim();
  if (!URL.canParse(punchout) || !URL.canParse(portal)) return undefined;
  const notes: string[] = [];
  const [beforeFragment = ''] = punchout.split('#');
  if (beforeFragment !== punchout) notes.push('The part behind # was left out: it is never sent.');
  const [base = '', ...queries] = beforeFragment.split('?');
  if (queries.length > 1) notes.push('The second question mark was replaced by &.');
  const parameters = queries.flatMap((query) => query.split('&')).filter((parameter) => parameter !== '');
  const others = parameters.filter((parameter) => !/^(start_url|idc_url)=/.test(parameter));
  if (others.length < parameters.length)
    notes.push('The address that was there for single sign-on was replaced.');
  if (others.length > 0)
    notes.push(
      'The punchout URL has parameters, so that start_url follows after & and not after a second ?.',
    );
  const value = portal.replaceAll(/[%?&#+ ]/g, (character) => encodeURIComponent(character));
  if (value !== portal)
    notes.push(
      'Characters of the portal’s address that would end it early are written as %3F, %26 and the like.',
    );
  return { url: `${base}?${[...others, `start_url=${value}`].join('&')}`, notes };
}
