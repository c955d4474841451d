/** Decodes percent triplets to octets, one character each; other characters become their UTF-8 octets. A lone `%` stands for itself. */
export function percentDecode(text: string): string {
  return utf8(text).replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** The UTF-8 octets of a text, one character each. */
export function utf8(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

/** Encodes the octets that a URL cannot contain, with upper-case digits (RFC 3986 section 2.1); triplets stay as they are. */
export function percentEncodeUnsafe(octets: string): string {
  return octets.replace(
    /[^\x21-\x7e]/g,
    (octet) => `%${octet.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
