import type { Field, Open } from '../../../../harness/model/protocol.js';
import type { ClientFaults } from '../faults.js';

/**
 * What the handlers of an open make of a request: each adds its name to `X-Handled`. They are asked by their order, and those
 * of one order as they were installed (urllib.request build_opener and BaseHandler.handler_order).
 */
export function handledField(open: Open, faults: ClientFaults): readonly Field[] {
  if (open.handlers === undefined || open.handlers.length === 0) return [];
  const installed = faults.has('handlers-last-first') ? open.handlers.toReversed() : open.handlers;
  const asked = faults.has('handler-order-ignored') ? installed : installed.toSorted((a, b) => a.order - b.order);
  return [['X-Handled', asked.map(({ name }) => name).join(',')]];
}
