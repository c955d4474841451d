import type { Octets } from '../model/index.js';
import { pasvAddress } from './ftp-address.js';
import type { FtpData } from './ftp-data.js';

/** The high number of a port below this one has two digits, so that in three it begins with a zero. */
const PADDED_BELOW = 100 * 256;

/**
 * Fills in where the target shall open its data connection. `{pasv}` is the address of a new data listener as a 227 tells it,
 * `{pasv-port}` its last two numbers, `{pasv-high}` and `{pasv-low}` each of them, `{pasv-port-padded}` both of three digits, the high
 * one beginning with a zero, `{epsv}` its port. `{pasv-closed}` and `{epsv-closed}` tell an address where nobody listens,
 * `{pasv-elsewhere}` and `{epsv-elsewhere}` the second address of a listener.
 */
export async function fillAddresses(text: Octets, data: FtpData): Promise<Octets> {
  if (/\{(?:pasv|epsv)-closed\}/.test(text)) {
    const address = await data.refuse();
    return text.replaceAll('{pasv-closed}', pasvAddress(address)).replaceAll('{epsv-closed}', String(address.port));
  }
  if (/\{(?:pasv|epsv)-elsewhere\}/.test(text)) {
    const address = await data.listenElsewhere();
    return text
      .replaceAll('{pasv-elsewhere}', pasvAddress(address))
      .replaceAll('{epsv-elsewhere}', String(address.port));
  }
  if (!/\{(?:pasv(?:-port|-port-padded|-high|-low)?|epsv)\}/.test(text)) return text;
  const address = await data.listen(text.includes('{pasv-port-padded}') ? PADDED_BELOW : undefined);
  const numbers = pasvAddress(address);
  const [high = '', low = ''] = numbers.split(',').slice(4);
  return text
    .replaceAll('{pasv}', numbers)
    .replaceAll('{pasv-port}', `${high},${low}`)
    .replaceAll('{pasv-port-padded}', `${high.padStart(3, '0')},${low.padStart(3, '0')}`)
    .replaceAll('{pasv-high}', high)
    .replaceAll('{pasv-low}', low)
    .replaceAll('{epsv}', String(address.port));
}
