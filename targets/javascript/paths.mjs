/** Percent-encoded unreserved characters are the characters themselves (RFC 3986 section 6.2.2.2). */
function decodedUnreserved(path) {
  return path.replace(/%([\da-f]{2})/gi, (triplet, hex) => {
    const character = String.fromCharCode(Number.parseInt(hex, 16));
    return /[\w.~-]/.test(character) ? character : triplet;
  });
}

/** The path of a request target in origin or absolute form (RFC 9112 section 3.2); many a server leaves telling them apart to its user. */
export function pathOf(target) {
  const origin = target.replace(/^https?:\/\/[^/?#]*/i, '');
  const path = origin.split('?', 1)[0];
  return decodedUnreserved(path === '' ? '/' : path);
}
