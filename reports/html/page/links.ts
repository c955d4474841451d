/** Python's documentation: the last version that still tells of `URLopener`. */
const PYTHON = 'https://docs.python.org/3.13';

/**
 * The address at which a section of an authority can be read, null where none is known. It is built of parts that can only be a number,
 * a section or a name, so that nothing else of a log gets into an address.
 */
export function sectionLink(authority: string, section: string): string | null {
  const rfc = /^RFC (\d{1,5})(?: |$)/.exec(authority)?.[1];
  if (rfc !== undefined) return `https://www.rfc-editor.org/rfc/rfc${rfc}${rfcAnchor(section)}`;
  if (authority === 'HTTP/0.9 (1991)') return 'https://www.w3.org/Protocols/HTTP/AsImplemented.html';
  return authority === 'urllib' ? pythonLink(section) : null;
}

/** The address of an issue where the text is an address of the web and nothing else, null otherwise. */
export function issueLink(issue: string): string | null {
  return /^https?:\/\/[\w.~:/?#@!$&'*+,;=%-]+$/.test(issue) ? issue : null;
}

function rfcAnchor(section: string): string {
  if (/^\d+(?:\.\d+)*$/.test(section)) return `#section-${section}`;
  return /^[A-Z](?:\.\d+)*$/.test(section) ? `#appendix-${section}` : '';
}

/** The sections of the authority `urllib` are a module of Python's library and a name in it, or its HOWTO. */
function pythonLink(section: string): string {
  if (section.startsWith('urllib HOWTO')) return `${PYTHON}/howto/urllib2.html`;
  const [, module, name] = /^(urllib\.\w+|ftplib) ([\w.]+)$/.exec(section) ?? [];
  if (module === undefined || name === undefined) return `${PYTHON}/library/urllib.html`;
  const anchor = name === 'Restrictions' ? 'urllib-request-restrictions' : `${module}.${name}`;
  return `${PYTHON}/library/${module}.html#${anchor}`;
}
