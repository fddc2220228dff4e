import type { Scanner } from './scanner.ts';

/** A DOCTYPE as text. What it points at is never fetched. */
export interface Doctype {
  readonly name: string;
  readonly publicId: string | undefined;
  readonly systemId: string | undefined;
}

/** What stands before the root element. */
export interface Prolog {
  /** Encoding named in the XML declaration. */
  readonly encoding: string | undefined;
  /** True where the XML declaration says standalone="yes". */
  readonly standalone: boolean;
  readonly doctype: Doctype | undefined;
}

const declarationPattern =
  /<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(?:"1\.[0-9]+"|'1\.[0-9]+')(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(?:"([A-Za-z][A-Za-z0-9._-]*)"|'([A-Za-z][A-Za-z0-9._-]*)'))?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(?:"(yes|no)"|'(yes|no)'))?[ \t\r\n]*\?>/y;
const publicIdPattern = /^[- \r\na-zA-Z0-9'()+,./:=?;!*#@$_%]*$/;

/** Reads up to the root element's `<`: XML declaration, comments, processing instructions, DOCTYPE. */
export function readProlog(scanner: Scanner): Prolog {
  const { encoding, standalone } = declaration(scanner);
  let doctype: Doctype | undefined;
  for (;;) {
    skipMisc(scanner);
    if (!scanner.startsWith('<!DOCTYPE')) break;
    if (doctype) scanner.refuse('There is a second DOCTYPE.');
    doctype = readDoctype(scanner);
  }
  if (!scanner.startsWith('<')) {
    scanner.refuseUnexpected(
      scanner.at === scanner.text.length
        ? 'The document has no root element.'
        : 'There is text before the root element.',
    );
  }
  return { encoding, standalone, doctype };
}

/** Steps over comments, processing instructions and white space outside the root. */
export function skipMisc(scanner: Scanner): void {
  for (;;) {
    scanner.space();
    if (scanner.startsWith('<!--')) scanner.comment();
    else if (scanner.startsWith('<?')) scanner.instruction();
    else return;
  }
}

function declaration(scanner: Scanner): Pick<Prolog, 'encoding' | 'standalone'> {
  if (!/^<\?xml[ \t\r\n]/.test(scanner.text)) return { encoding: undefined, standalone: false };
  declarationPattern.lastIndex = 0;
  const match = declarationPattern.exec(scanner.text);
  if (!match) scanner.refuse('The XML declaration is malformed.');
  scanner.at = match[0].length;
  return { encoding: match[1] ?? match[2], standalone: (match[3] ?? match[4]) === 'yes' };
}

function readDoctype(scanner: Scanner): Doctype {
  scanner.at += '<!DOCTYPE'.length;
  if (!scanner.space()) scanner.refuseUnexpected('The DOCTYPE is malformed.');
  const name = scanner.name('the name of the root element in the DOCTYPE');
  const spaced = scanner.space();
  let publicId: string | undefined;
  let systemId: string | undefined;
  if (scanner.startsWith('SYSTEM') && spaced) {
    scanner.at += 6;
    systemId = spacedLiteral(scanner);
  } else if (scanner.startsWith('PUBLIC') && spaced) {
    scanner.at += 6;
    const at = scanner.at;
    publicId = spacedLiteral(scanner);
    if (!publicIdPattern.test(publicId))
      scanner.refuse('The public identifier has a character that is not allowed.', at);
    systemId = spacedLiteral(scanner);
  }
  scanner.space();
  if (scanner.startsWith('[')) {
    scanner.refuse(
      'The DOCTYPE has an internal subset. It could declare entities, so it is refused.',
      scanner.at,
      'doctype-refused',
    );
  }
  scanner.expect('>', 'at the end of the DOCTYPE');
  return { name, publicId, systemId };
}

function spacedLiteral(scanner: Scanner): string {
  if (!scanner.space()) scanner.refuseUnexpected('Expected a space in the DOCTYPE.');
  const quote = scanner.text[scanner.at];
  if (quote !== '"' && quote !== "'") scanner.refuseUnexpected('Expected a quoted address in the DOCTYPE.');
  const start = scanner.at + 1;
  const end = scanner.text.indexOf(quote, start);
  scanner.at = start;
  scanner.allowedTo(end < 0 ? scanner.text.length : end);
  if (end < 0) scanner.refuse('The address in the DOCTYPE is not closed.', start - 1);
  scanner.at = end + 1;
  return scanner.text.slice(start, end);
}
