/** What the test application sends, for whatever way an implementation has of sending it. */

export const mostOctets = 67_108_864;
export const mostPieces = 10_000;

/** Fields that their status requires or wants beside it (RFC 9110 sections 15.4, 15.5.2, 15.5.6, 15.5.8 and 15.5.22). */
export const companions = {
  401: { 'WWW-Authenticate': 'Basic realm="wireproof"' },
  405: { Allow: 'GET, HEAD' },
  407: { 'Proxy-Authenticate': 'Basic realm="wireproof"' },
  426: { Upgrade: 'HTTP/2.0', Connection: 'Upgrade' },
  ...Object.fromEntries([300, 301, 302, 303, 305, 307, 308].map((status) => [status, { Location: '/' }])),
};

/** Statuses whose replies have no content. */
export const without = [204, 205, 304];

/** What `/echo` tells of a request, as JSON. */
export function echoed({ method, target, version, fields, body }) {
  const { length, octets, sha256 } = body;
  return JSON.stringify({ method, target, version, fields, body: octets, ...(sha256 && { length, sha256 }) });
}

const digits = Buffer.from('0123456789'.repeat(6553));

/** The octets of `/bytes/N`, in pieces. */
export function* digitsUpTo(length) {
  for (let left = length; left > 0; left -= digits.length) yield digits.subarray(0, Math.min(left, digits.length));
}

/** The octets of `/stream/N`, piece by piece. */
export function* piecesUpTo(count) {
  for (let at = 0; at < count; at += 1) yield Buffer.from(`piece ${at}\n`);
}

const numbered = {
  bytes: (text) => /^\d{1,8}$/.test(text) && Number(text) <= mostOctets,
  stream: (text) => /^\d{1,8}$/.test(text) && Number(text) <= mostPieces,
  status: (text) => /^[2-5]\d\d$/.test(text),
};

/** Whether there is something under this number. */
export const exists = (kind, text) => numbered[kind](text);
