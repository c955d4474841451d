import assert from 'node:assert/strict';
import { chunked, sized, unframed } from './framing.js';
import { wholeOf as wire } from './generated.js';
import { get, interimReply, post, reply, request } from './stimuli.js';

describe('replies', () => {
  it('are a status line, a content type, the framing and the body', () => {
    const text = 'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nhello';
    assert.equal(wire(reply(200, sized('hello'))), text);
    assert.deepEqual(reply(200, chunked('he', 'llo')).content, ['he', 'llo']);
  });

  it('have an empty body by themselves, and none where the status forbids it', () => {
    assert.equal(wire(reply(404)), 'HTTP/1.1 404 Not Found\r\nContent-Type: text/plain\r\nContent-Length: 0\r\n\r\n');
    assert.equal(wire(reply(204)), 'HTTP/1.1 204 No Content\r\nContent-Type: text/plain\r\n\r\n');
    assert.equal(wire(reply(304)), 'HTTP/1.1 304 Not Modified\r\nContent-Type: text/plain\r\n\r\n');
  });

  it('may be dressed otherwise', () =>
    assert.equal(
      wire(
        reply(299, unframed('x'), {
          version: 'HTTP/1.0',
          reason: '',
          fields: { 'content-type': null, 'X-A': ['1', '2'] },
        }),
      ),
      'HTTP/1.0 299 \r\nX-A: 1\r\nX-A: 2\r\n\r\nx',
    ));

  it('that are interim have no body and say so', () => {
    assert.equal(wire(interimReply(100)), 'HTTP/1.1 100 Continue\r\n\r\n');
    assert.equal(wire(interimReply(103, { Link: '<a>' })), 'HTTP/1.1 103 Early Hints\r\nLink: <a>\r\n\r\n');
    assert.equal(interimReply(100).interim, true);
    assert.equal(reply(200).interim, undefined);
  });
});

describe('requests', () => {
  it('are a request line, Host, the framing and the body', () => {
    assert.equal(wire(get('/')), 'GET / HTTP/1.1\r\nHost: {peer}\r\n\r\n');
    assert.equal(wire(get('/a', { 'X-A': '1' }, 'HTTP/1.0')), 'GET /a HTTP/1.0\r\nHost: {peer}\r\nX-A: 1\r\n\r\n');
    assert.equal(
      wire(post('/echo', sized('hi'), { Host: 'other' })),
      'POST /echo HTTP/1.1\r\nContent-Length: 2\r\nHost: other\r\n\r\nhi',
    );
    assert.equal(wire(request('OPTIONS', '*', undefined, { Host: null })), 'OPTIONS * HTTP/1.1\r\n\r\n');
  });

  it('tell what an application must see of them', () => {
    assert.deepEqual(post('/echo', chunked('he', 'llo')).means, {
      method: 'POST',
      target: '/echo',
      content: ['he', 'llo'],
    });
    assert.deepEqual(get('/').means, { method: 'GET', target: '/', content: [] });
  });
});
