import { clientCase, harmlessAlone, httpServer, reply, sized, topic } from '../../harness/vocabulary/index.js';

type ClientText = Parameters<typeof clientCase>[0];
type Opens = NonNullable<ClientText['open']>;

/** An open that smuggles something into a request, and the same open without it. */
type Injection = Pick<ClientText, 'id' | 'title' | 'requires'> & {
  readonly open: Opens;
  readonly plain: Opens;
};

const serves = httpServer(reply(200, sized('ok')));
const url = 'http://{peer}/';
const plainField = { url, fields: [['X-A', 'b']] } as const;

function injection({ id, title, requires, open, plain }: Injection) {
  return clientCase({
    id,
    title,
    requires,
    control: { peer: serves, open: plain },
    peer: serves,
    open,
    outcomes: harmlessAlone,
    faults: ['injection-passes'],
  });
}

export default topic('http11/client-injection', [
  injection({
    id: 'crlf-in-a-field-value',
    title: 'A line break in a field value adds no field to the request',
    requires: ['rfc9110-s5.5-5', 'rfc9112-s5-2'],
    open: { url, fields: [['X-A', 'b\r\nX-Injected: c']] },
    plain: plainField,
  }),
  injection({
    id: 'lf-in-a-field-value',
    title: 'A lone LF in a field value is not sent',
    requires: ['rfc9110-s5.5-5', 'rfc9110-s2.2-1'],
    open: { url, fields: [['X-A', 'b\nX-Injected: c']] },
    plain: plainField,
  }),
  injection({
    id: 'cr-in-a-field-value',
    title: 'A lone CR in a field value is not sent',
    requires: ['rfc9112-s2.2-3', 'rfc9110-s5.5-5'],
    open: { url, fields: [['X-A', 'b\rX-Injected: c']] },
    plain: plainField,
  }),
  injection({
    id: 'nul-in-a-field-value',
    title: 'NUL in a field value is not sent',
    requires: ['rfc9110-s5.5-5', 'rfc9110-s2.2-1'],
    open: { url, fields: [['X-A', 'b\0c']] },
    plain: plainField,
  }),
  injection({
    id: 'crlf-in-a-field-name',
    title: 'A line break in a field name adds no field to the request',
    requires: ['rfc9110-s5.6.2-1', 'rfc9112-s5-2'],
    open: { url, fields: [['X-A: b\r\nX-Injected', 'c']] },
    plain: plainField,
  }),
  injection({
    id: 'space-in-a-field-name',
    title: 'A field name with a space in it is not sent',
    requires: ['rfc9110-s5.6.2-1', 'rfc9110-s2.2-1'],
    open: { url, fields: [['X A', 'b']] },
    plain: plainField,
  }),
  injection({
    id: 'crlf-in-the-method',
    title: 'A line break in the method adds nothing to the request',
    requires: ['rfc9110-s5.6.2-1', 'rfc9112-s3-1'],
    open: { url, method: 'GET / HTTP/1.1\r\nX-Injected: c\r\nX-A:' },
    plain: { url, method: 'GET' },
  }),
  injection({
    id: 'space-in-the-method',
    title: 'A method with a space in it is not sent',
    requires: ['rfc9110-s5.6.2-1', 'rfc9112-s3-1'],
    open: { url, method: 'GET /other' },
    plain: { url, method: 'GET' },
  }),
  injection({
    id: 'crlf-in-the-path',
    title: 'A line break in the path of the URL adds no field to the request',
    requires: ['rfc9112-s3.2-1', 'rfc9112-s3-1'],
    open: 'http://{peer}/a HTTP/1.1\r\nX-Injected: c\r\nX-A:',
    plain: 'http://{peer}/a',
  }),
  injection({
    id: 'crlf-in-the-query',
    title: 'A line break in the query of the URL adds no second request',
    requires: ['rfc9112-s3.2-1', 'rfc9112-s3-1'],
    open: 'http://{peer}/?a HTTP/1.1\r\nHost: a\r\n\r\nGET /injected',
    plain: 'http://{peer}/?a',
  }),
  injection({
    id: 'space-in-the-path',
    title: 'A space in the path of the URL does not end the target',
    requires: ['rfc9112-s3.2-1', 'rfc9112-s3-1'],
    open: 'http://{peer}/a b',
    plain: 'http://{peer}/a',
  }),
  injection({
    id: 'nul-in-the-path',
    title: 'NUL in the path of the URL is not sent as it is',
    requires: ['rfc9110-s2.2-1'],
    open: { url: 'http://{peer}/a\0b', method: 'GET' },
    plain: { url: 'http://{peer}/a', method: 'GET' },
  }),
  injection({
    id: 'above-ascii-in-the-path',
    title: 'An octet above ASCII in the path of the URL is not sent as it is',
    requires: ['rfc9110-s2.2-1'],
    open: 'http://{peer}/caf\xe9',
    plain: 'http://{peer}/cafe',
  }),
]);
