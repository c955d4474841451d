import { clientCase, harmlessAlone, httpServer, reply, sized, topic } from '../../harness/vocabulary/index.js';

type ClientText = Parameters<typeof clientCase>[0];
type Smuggled = Pick<ClientText, 'id' | 'title' | 'requires' | 'note'> & {
  readonly name?: string;
  readonly value?: string;
};

const serves = httpServer(reply(200, sized('ok')));
const url = 'http://{peer}/';

/** A field that smuggles something into a request, beside the same open with an ordinary field. */
function inField({ name = 'X-A', value = 'b', ...head }: Smuggled) {
  return clientCase({
    ...head,
    control: { peer: serves, open: { url, fields: [['X-A', 'b']] } },
    peer: serves,
    open: { url, fields: [[name, value]] },
    outcomes: harmlessAlone,
    faults: ['injection-passes'],
  });
}

export default topic('http11/client-injection-fields', [
  inField({
    id: 'line-break-at-the-end-of-a-value',
    title: 'A line break at the end of a field value does not end the head',
    requires: ['rfc9110-s5.5-5', 'rfc9112-s5-2'],
    value: 'b\r\n\r\nGET /injected HTTP/1.1\r\nHost: a\r\n',
  }),
  inField({
    id: 'line-break-at-the-front-of-a-value',
    title: 'A line break at the front of a field value adds no field',
    requires: ['rfc9110-s5.5-5', 'rfc9112-s5-2'],
    value: '\r\nX-Injected: c',
  }),
  inField({
    id: 'folded-value',
    title: 'A field value with a line break and a space is not sent as a folded line',
    requires: ['rfc9112-s5.2-1', 'rfc9110-s5.5-5'],
    value: 'b\r\n c',
  }),
  inField({
    id: 'delete-in-a-value',
    title: 'A control character in a field value is not sent',
    requires: ['rfc9110-s5.5-5', 'rfc9110-s2.2-1'],
    value: 'b\x7fc',
  }),
  inField({
    id: 'low-octet-line-break-in-a-value',
    title: 'Characters whose low octets are CR and LF are no line break in a field value',
    requires: ['rfc9110-s5.5-5', 'rfc9112-s2.2-3'],
    value: 'b\u010d\u010aX-Injected: c',
    note: 'U+010D and U+010A become CR and LF where a library cuts characters to octets.',
  }),
  inField({
    id: 'colon-in-a-name',
    title: 'A field name with a colon in it is not sent',
    requires: ['rfc9110-s5.6.2-1', 'rfc9112-s5-2'],
    name: 'X-Injected: c, X-A',
  }),
  inField({
    id: 'lf-in-a-name',
    title: 'A lone LF in a field name adds no field',
    requires: ['rfc9110-s5.6.2-1', 'rfc9112-s5-2'],
    name: 'X-A: b\nX-Injected',
  }),
  inField({
    id: 'nul-in-a-name',
    title: 'NUL in a field name is not sent',
    requires: ['rfc9110-s5.6.2-1', 'rfc9110-s2.2-1'],
    name: 'X-A\0',
  }),
  inField({
    id: 'above-ascii-in-a-name',
    title: 'A field name with an octet above ASCII is not sent',
    requires: ['rfc9110-s5.6.2-1', 'rfc9110-s2.2-1'],
    name: 'X-\xe9',
  }),
  inField({
    id: 'empty-name',
    title: 'A field without a name is not sent',
    requires: ['rfc9110-s5.6.2-1', 'rfc9112-s5-2'],
    name: '',
  }),
  inField({
    id: 'space-before-the-colon',
    title: 'A field name that ends in a space is not sent with it',
    requires: ['rfc9110-s5.6.2-1', 'rfc9112-s5-2'],
    name: 'X-A ',
  }),
]);
