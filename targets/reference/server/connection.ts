import type { SeenRequest } from '../../../harness/model/protocol.js';
import { respondTo } from './app/application.js';
import type { Site, Visit } from './app/site.js';
import type { Has } from './faults/index.js';
import { FieldSection } from './receive/fields.js';
import type { Input } from './receive/input.js';
import { receiveRequest } from './receive/receive.js';
import { Refusal } from './receive/refusal.js';
import type { Request } from './receive/request.js';
import { parseRequestLine } from './receive/request-line.js';
import { readStartLine } from './receive/start.js';
import type { Outlet } from './respond/outlet.js';
import { asSimple, refused } from './respond/refused.js';
import { prepare, type Asked, type Prepared } from './respond/respond.js';

export type Connection = {
  readonly input: Input;
  readonly outlet: Outlet;
  readonly has: Has;
  readonly speaks: '1.0' | '1.1';
  /** The server's own `host:port` on this connection. */
  readonly local: string;
  readonly site: Site;
  /** Called for every whole request before its response is written. */
  readonly saw: (request: SeenRequest) => void;
};

const CONTINUE = 'HTTP/1.1 100 Continue\r\n\r\n';

/** How long the fault that minds half-closed clients waits for the end of their side, in milliseconds. */
const patience = 50;

/** How the conversation ended: in order, or with a request that was refused. */
export type Ending = 'finished' | 'refused';

/** Serves the requests of one connection, one after the other, until it is to be closed. */
export async function converse(connection: Connection): Promise<Ending> {
  const { input, has } = connection;
  const visit: Visit = { admitted: undefined };
  let held: Prepared | undefined;
  for (;;) {
    const next = await nextResponse(connection, visit);
    if (next === undefined) break;
    if (next.kind === 'refused') {
      await held?.write();
      held = undefined;
      if (has('refusal-without-answer') || has('rejects-by-reset')) return 'refused';
      await next.response.write();
      if (!has('error-kept-alive')) return 'refused';
      continue;
    }
    const { response } = next;
    if (has('pipelined-out-of-order') && held === undefined && response.keep && input.buffered > 0) {
      held = response;
      continue;
    }
    if (has('half-close-cancels') && (await input.endsWithin(patience))) return 'finished';
    await response.write();
    await held?.write();
    held = undefined;
    if (has('pipelined-dropped')) input.discard();
    if (!response.keep) break;
  }
  await held?.write();
  return 'finished';
}

type Next =
  { readonly kind: 'served'; readonly response: Prepared } | { readonly kind: 'refused'; readonly response: Prepared };

async function nextResponse(connection: Connection, visit: Visit): Promise<Next | undefined> {
  const { input, outlet, has, speaks, local, site } = connection;
  const nothing = new FieldSection([], has);
  let asked: Asked = { method: '', level: speaks, version: `HTTP/${speaks}`, fields: nothing };
  try {
    const text = await readStartLine(input, has);
    if (text === undefined) return undefined;
    // Known before the line is parsed, because even a refused HEAD is answered without content.
    asked = { ...asked, method: text.split(' ', 1)[0] ?? '', version: text.split(' ').at(-1) ?? '' };
    const line = parseRequestLine(text, has);
    if (line.kind === 'simple') asked = { ...asked, level: '0.9' };
    if (visit.told === true && has('expectation-lasts')) await outlet.write(Buffer.from(CONTINUE));
    const sendContinue = (early = CONTINUE): void => {
      visit.told = true;
      void outlet.write(Buffer.from(early));
    };
    const received = await receiveRequest(line, { input, has, speaks, sendContinue });
    const request = has('fields-last') ? withLast(received, visit, has) : received;
    connection.saw(seen(request));
    const answer = respondTo(request, { local, site, visit }, has);
    const shaped = request.level === '0.9' ? asSimple(answer, has) : answer;
    return { kind: 'served', response: prepare(shaped, request, speaks, outlet, has) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const answer = refused(error);
    const closing = has('error-kept-alive') ? nothing : new FieldSection([['Connection', 'close']], has);
    const shaped = asked.level === '0.9' ? asSimple(answer, has) : answer;
    return { kind: 'refused', response: prepare(shaped, { ...asked, fields: closing }, speaks, outlet, has) };
  }
}

/** The request with the fields of the one before it, as the fault has it that forgets none. */
function withLast(request: Request, visit: Visit, has: Has): Request {
  const before = visit.fields ?? [];
  visit.fields = request.fields.lines.filter(([name]) => !/^(?:host|content-length|transfer-encoding)$/i.test(name));
  return { ...request, fields: new FieldSection([...request.fields.lines, ...before], has) };
}

function seen({ method, target, version, fields, body, trailers }: Request): SeenRequest {
  return { method, target, version, fields: fields.lines, body, ...(trailers.length === 0 ? {} : { trailers }) };
}
