import type { Octets } from '../model/index.js';
import { pasvAddress } from './ftp-address.js';
import type { FtpData } from './ftp-data.js';

/**
 * Fills in where the target shall open its data connection. `{pasv}` is the address of a new data listener as a 227 tells it,
 * `{pasv-port}` its last two numbers, `{epsv}` its port. `{pasv-closed}` and `{epsv-closed}` tell an address where nobody listens.
 */
export async function fillAddresses(text: Octets, data: FtpData): Promise<Octets> {
  if (/\{(?:pasv|epsv)-closed\}/.test(text)) {
    const address = await data.refuse();
    return text.replaceAll('{pasv-closed}', pasvAddress(address)).replaceAll('{epsv-closed}', String(address.port));
  }
  if (!/\{(?:pasv|pasv-port|epsv)\}/.test(text)) return text;
  const address = await data.listen();
  const numbers = pasvAddress(address);
  return text
    .replaceAll('{pasv}', numbers)
    .replaceAll('{pasv-port}', numbers.split(',').slice(4).join(','))
    .replaceAll('{epsv}', String(address.port));
}
