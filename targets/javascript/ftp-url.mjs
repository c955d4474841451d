import { isUtf8 } from 'node:buffer';
import { octets } from './octets.mjs';

const parts = /^ftp:\/\/(?:([^/@]*)@)?(\[[^\]/]*\]|[^:/]*)(?::(\d+))?(?:\/(.*))?$/is;

/** Decoded once, to the octets that were encoded. */
const decoded = (text) => octets(text.replace(/%([\da-f]{2})/gi, (_, code) => String.fromCharCode(parseInt(code, 16))));

/**
 * What an FTP URL asks for, as RFC 1738 section 3.2 has it: where to log in, which directories to enter one after the other,
 * and what to ask for there. It is taken apart before it is decoded. What the URL leaves out is undefined, for the library to choose.
 * Libraries take characters and not octets: they are those that UTF-8 means, or one for each octet where something is no UTF-8.
 * @param {string} url
 * @returns {{ host: string, port?: number, user?: string, password?: string, directories: string[], name: string,
 *   type?: 'a' | 'i' | 'd', encoding: 'utf8' | 'latin1' } | null} null for anything but an FTP URL; `name` is empty where the
 *   URL ends in a slash; `encoding` is what makes the octets of the characters again
 */
export function ftpUrl(url) {
  const match = parts.exec(url.replace(/#.*$/s, ''));
  if (match === null) return null;
  const [, userinfo, host, port, path = ''] = match;
  const [, user, password] = /^([^:]*)(?::(.*))?$/s.exec(userinfo ?? '');
  const [, names, type] = /^(.*?)(?:;type=([aid]))?$/is.exec(path);
  const asked = {
    ...(userinfo !== undefined && { user: decoded(user) }),
    ...(password !== undefined && { password: decoded(password) }),
  };
  const directories = names.split('/').map(decoded);
  const encoding = [...directories, ...Object.values(asked)].every(isUtf8) ? 'utf8' : 'latin1';
  const text = (some) => some.toString(encoding);
  return {
    host: host.replace(/^\[|\]$/g, ''),
    ...(port !== undefined && { port: Number(port) }),
    ...Object.fromEntries(Object.entries(asked).map(([name, some]) => [name, text(some)])),
    name: text(directories.pop()),
    directories: directories.map(text),
    ...(type !== undefined && { type: type.toLowerCase() }),
    encoding,
  };
}
