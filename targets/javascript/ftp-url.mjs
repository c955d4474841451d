import { octets } from './octets.mjs';

const parts = /^ftp:\/\/(?:([^/@]*)@)?(\[[^\]/]*\]|[^:/]*)(?::(\d+))?(?:\/(.*))?$/is;

/** Decoded once, to the octets that were encoded; read as UTF-8, because that is what libraries write characters as. */
function decoded(text) {
  return octets(text.replace(/%([\da-f]{2})/gi, (_, code) => String.fromCharCode(parseInt(code, 16)))).toString();
}

/**
 * What an FTP URL asks for, as RFC 1738 section 3.2 has it: where to log in, which directories to enter one after the other,
 * and what to ask for there. It is taken apart before it is decoded. What the URL leaves out is undefined, for the library to choose.
 * @param {string} url
 * @returns {{ host: string, port?: number, user?: string, password?: string, directories: string[], name: string,
 *   type?: 'a' | 'i' | 'd' } | null} null for anything but an FTP URL; `name` is empty where the URL ends in a slash
 */
export function ftpUrl(url) {
  const match = parts.exec(url.replace(/#.*$/s, ''));
  if (match === null) return null;
  const [, userinfo, host, port, path = ''] = match;
  const [, user, password] = /^([^:]*)(?::(.*))?$/s.exec(userinfo ?? '');
  const [, names, type] = /^(.*?)(?:;type=([aid]))?$/is.exec(path);
  const directories = names.split('/').map(decoded);
  return {
    host: host.replace(/^\[|\]$/g, ''),
    ...(port !== undefined && { port: Number(port) }),
    ...(userinfo !== undefined && { user: decoded(user) }),
    ...(password !== undefined && { password: decoded(password) }),
    name: directories.pop(),
    directories,
    ...(type !== undefined && { type: type.toLowerCase() }),
  };
}
