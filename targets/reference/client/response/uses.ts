import type { Call, Json, Used } from '../../../../harness/model/protocol.js';
import type { ResponseHead } from '../body/receive.js';
import { asFault, asOpenError, OpenError } from '../errors.js';
import type { ClientFaults } from '../faults.js';
import type { FileLike } from './file-like.js';

/** A response object: what its head says, and its body as a file. */
export type ResponseObject = { readonly head: ResponseHead; readonly file: FileLike; readonly asked: string };

/** Does with a response object what is asked for, use by use (targets/PROTOCOL.md, Uses). An error of one use does not end the others. */
export function perform(calls: readonly Call[], response: ResponseObject, faults: ClientFaults): readonly Used[] {
  return calls.map((call) => {
    try {
      return { value: use(call, response, faults) };
    } catch (thrown) {
      return { raised: asFault(asOpenError(thrown, 'body')) };
    }
  });
}

function use({ name, args }: Call, { head, file, asked }: ResponseObject, faults: ClientFaults): Json {
  switch (name) {
    case 'read':
      return octets(file.read(count(args[0])));
    case 'readline':
      return octets(file.readline());
    case 'readlines':
      return file.lines().map(octets);
    case 'iterate':
      return file.lines(count(args[0])).map(octets);
    case 'info':
    case 'headers':
      return faults.has('headers-forgotten') ? [] : head.fields;
    case 'geturl':
      return urlOf(faults.has('first-url-reported') ? asked : head.url, faults);
    case 'getcode':
    case 'status':
      return faults.has('every-response-is-200') ? 200 : head.status;
    case 'close':
      file.close();
      return null;
    case 'closed':
      return file.closed;
    case 'enter':
      if (file.closed) throw new OpenError('ClosedFile', 'the response is closed', 'unknown');
      return !faults.has('context-is-another-object');
    case 'exit':
      if (!faults.has('context-left-open')) file.close();
      return null;
    default:
      throw new OpenError('NoSuchUse', `a response object has no ${name}`, 'unknown');
  }
}

function urlOf(url: string, faults: ClientFaults): string {
  return faults.has('url-without-query') ? url.replace(/\?.*$/, '') : url;
}

function octets(taken: Buffer): string {
  return taken.toString('latin1');
}

function count(arg: Json | undefined): number | undefined {
  return typeof arg === 'number' ? arg : undefined;
}
