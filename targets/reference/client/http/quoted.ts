/** A quoted string (RFC 9110 section 5.6.4) of octets. */
export function quoted(octets: string): string {
  return `"${octets.replace(/["\\]/g, '\\$&')}"`;
}

/** An extended value in UTF-8 (RFC 8187 section 3.2.1). */
export function extended(text: string): string {
  const octets = Buffer.from(text, 'utf8').toString('latin1');
  const escaped = octets.replace(/[^!#$&+.^_`|~0-9A-Za-z-]/g, (octet) => {
    return `%${octet.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
  });
  return `UTF-8''${escaped}`;
}
