import assert from 'node:assert/strict';
import { clientSaw, replyOf, responseOf, serverSaw, sightOf } from '../judge/testing/observations.js';
import { mismatches } from '../judge/index.js';
import { body, completed, status } from '../judge/matchers/index.js';
import { accept, clientCase, reject, serverCase, topic } from './cases.js';
import { sized } from './framing.js';
import { ftpServer } from './ftp.js';
import { httpServer } from './steps.js';
import { get, post, reply } from './stimuli.js';

const head = { id: 'x', title: 'X', requires: ['r'], faults: ['f'] } as const;
const peer = httpServer(reply(200, sized('hello')));
const client = { ...head, peer, outcomes: { a: accept(completed()) } } as const;
const server = { ...head, send: [get('/')], outcomes: { a: accept(status(200)) } } as const;

describe('outcomes', () => {
  it('are accepted or rejected by all of their matchers', () => {
    const [one, two] = [completed(), body('a')];
    assert.deepEqual(accept(one, two), { accepted: true, all: [one, two] });
    assert.deepEqual(reject(one), { accepted: false, all: [one] });
  });
});

describe('client cases', () => {
  it('open the root of the peer on a fresh connection by themselves', () => {
    const { opens, connection, role, control } = clientCase(client);
    assert.deepEqual([opens, connection, role, control], [[{ url: 'http://{peer}/' }], 'fresh', 'client', undefined]);
  });

  it('open one URL, an open, or a list of both', () => {
    const opensOf = (open: Parameters<typeof clientCase>[0]['open']) =>
      clientCase({ ...client, ...(open === undefined ? {} : { open }) }).opens;
    assert.deepEqual(opensOf('u'), [{ url: 'u' }]);
    assert.deepEqual(opensOf({ url: 'u', method: 'PUT' }), [{ url: 'u', method: 'PUT' }]);
    assert.deepEqual(opensOf(['u', { url: 'v', save: true }]), [{ url: 'u' }, { url: 'v', save: true }]);
  });

  it('have a control that is opened like the case and must be delivered as the script delivers it', () => {
    const { control } = clientCase({ ...client, open: 'u', files: { a: 'b' }, connection: 'keep', control: peer });
    assert.deepEqual(control?.opens, [{ url: 'u' }]);
    assert.deepEqual([control.connection, control.files, control.peer], ['keep', { a: 'b' }, peer]);
    assert.deepEqual(mismatches(control.expects, clientSaw({ outcomes: [responseOf('hello')] })), []);
    assert.notDeepEqual(mismatches(control.expects, clientSaw({ outcomes: [responseOf('hell')] })), []);
  });

  it('have a control that must be delivered completely where no body is written out', () => {
    const { control } = clientCase({ ...client, control: ftpServer({}) });
    assert.deepEqual(mismatches(control?.expects ?? [], clientSaw({ outcomes: [responseOf('anything')] })), []);
    assert.equal(control?.expects.length, 1);
  });

  it('have a control of its own opens, files and expectations where it says so', () => {
    const expects = [body('other')];
    const wanted = { peer, open: 'v', files: { c: 'd' }, expects };
    const { control } = clientCase({ ...client, open: 'u', files: { a: 'b' }, control: wanted });
    assert.deepEqual([control?.opens, control?.files, control?.expects], [[{ url: 'v' }], { c: 'd' }, expects]);
  });
});

describe('server cases', () => {
  it('send their parts as steps', () => {
    const { send, role, control } = serverCase(server);
    assert.deepEqual(
      send.map((step) => step.do),
      ['send', 'await-replies'],
    );
    assert.deepEqual([role, control], ['server', undefined]);
  });

  it('have a control that must be served as it is meant, in the version of the case', () => {
    const { control } = serverCase({ ...server, speaks: 'HTTP/1.0', control: post('/echo', sized('hi')) });
    assert.equal(control?.speaks, 'HTTP/1.0');
    const right = serverSaw({ replies: [replyOf(200)], saw: [sightOf('POST', '/echo', 'hi')] });
    assert.deepEqual(mismatches(control.expects, right), []);
    assert.notDeepEqual(mismatches(control.expects, { ...right, saw: [sightOf('POST', '/echo', 'ho')] }), []);
  });

  it('have a control of several parts and expectations of its own where it says so', () => {
    const expects = [status(404)];
    const { control } = serverCase({ ...server, control: { send: [get('/'), get('/')], expects } });
    assert.equal(control?.send.length, 4);
    assert.equal(control.expects, expects);
  });
});

describe('topic', () => {
  it('goes before the ids of its cases and changes nothing else', () => {
    const [one] = topic('http11/framing', [clientCase(client)]);
    assert.deepEqual({ ...one, id: 'x' }, clientCase(client));
    assert.equal(one?.id, 'http11/framing/x');
  });
});
