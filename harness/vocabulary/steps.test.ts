import assert from 'node:assert/strict';
import { sized } from './framing.js';
import { cut, octets } from './message.js';
import {
  apart,
  awaitInterim,
  awaitRequest,
  clientSteps,
  close,
  drain,
  fence,
  halfClose,
  httpServer,
  httpServerByConnection,
  meaningsOf,
  pipelined,
  placed,
  reset,
  serverSteps,
  stall,
  write,
} from './steps.js';
import { get, interimReply, post, reply } from './stimuli.js';

const send = (text: string) => ({ do: 'send', stream: [text] });

describe('the steps of a server', () => {
  it('await a request before each reply', () =>
    assert.deepEqual(serverSteps([octets('a'), octets('b'), stall()]), [
      { do: 'await-request' },
      send('a'),
      { do: 'await-request' },
      send('b'),
      { do: 'stall' },
    ]));

  it('await none between an interim reply and the reply to the same request', () => {
    const [one, two] = [interimReply(100), interimReply(103)];
    assert.deepEqual(
      serverSteps([one, two, octets('a')]).map((step) => step.do),
      ['await-request', 'send', 'send', 'send'],
    );
  });

  it('are otherwise as they are written', () =>
    assert.deepEqual(serverSteps([write(octets('greeting')), awaitRequest(), reset()]), [
      send('greeting'),
      { do: 'await-request' },
      { do: 'reset' },
    ]));

  it('keep cuts and pace', () => {
    const paced = { ...cut(octets('abc'), [1]), paceMs: 5 };
    assert.deepEqual(write(paced), { do: 'send', stream: ['abc'], cuts: [1], paceMs: 5 });
  });
});

describe('the steps of a client', () => {
  it('await the reply of each message, counted over the connection', () =>
    assert.deepEqual(clientSteps([octets('a'), octets('b'), fence()]), [
      send('a'),
      { do: 'await-replies', count: 1 },
      send('b'),
      { do: 'await-replies', count: 2 },
      { do: 'fence' },
    ]));

  it('send a pipeline in one write and await all its replies', () =>
    assert.deepEqual(clientSteps([octets('a'), pipelined(octets('b'), octets('c')), octets('d')]), [
      send('a'),
      { do: 'await-replies', count: 1 },
      { do: 'send', stream: ['b', 'c'] },
      { do: 'await-replies', count: 3 },
      send('d'),
      { do: 'await-replies', count: 4 },
    ]));

  it('keep the cuts of a message, alone or in a pipeline of one', () => {
    const message = cut(octets('ab'), 'every');
    for (const part of [message, pipelined(message)])
      assert.deepEqual(clientSteps([part])[0], { do: 'send', stream: ['ab'], cuts: 'every' });
  });

  it('send what uses an earlier reply on a connection of its own', () => {
    const told = get('/', { 'If-None-Match': '{reply:etag}' });
    const kinds = (parts: Parameters<typeof clientSteps>[0]) => clientSteps(parts).map((step) => step.do);
    const anew = ['send', 'await-replies', 'anew', 'send', 'await-replies'];
    assert.deepEqual(kinds([get('/'), told]), anew);
    assert.deepEqual(kinds(apart([get('/'), told])), anew);
    assert.deepEqual(kinds(apart([get('/'), get('/')])), anew);
    assert.deepEqual(kinds([told]), ['send', 'await-replies']);
  });

  it('await nothing after a step of their own', () =>
    assert.deepEqual(
      clientSteps([write(get('/')), awaitInterim(), halfClose(), drain(), close()]).map((step) => step.do),
      ['send', 'await-interim', 'half-close', 'drain', 'close'],
    ));

  it('tell what is meant where every message tells it', () => {
    const parts = [get('/a'), pipelined(post('/echo', sized('x')), get('/b')), fence()];
    assert.deepEqual(
      meaningsOf(parts).map(({ target }) => target),
      ['/a', '/echo', '/b'],
    );
    assert.deepEqual(meaningsOf([...parts, octets('GET /\r\n')]), []);
  });
});

describe('scripted HTTP servers', () => {
  it('play the same on every connection and tell the last body they deliver', () => {
    const server = httpServer(reply(200, sized('a')), reply(200, sized('b', 'c')), stall());
    assert.equal(server.connections.length, 1);
    assert.equal(server.delivers, 'bc');
  });

  it('tell no body that is not written out', () => {
    assert.equal(httpServer(octets('anything')).delivers, undefined);
    assert.equal(httpServer(reply(200, sized({ repeat: 'a', length: 9 }))).delivers, undefined);
    assert.equal(httpServer(stall()).delivers, undefined);
  });

  it('play a list of parts per connection, and stand where they are placed', () => {
    const script = httpServerByConnection([reset()], [octets('a')]);
    assert.deepEqual(script.connections, [[{ do: 'reset' }], [{ do: 'await-request' }, send('a')]]);
    assert.deepEqual(placed({ port: 21 }, script).place, { port: 21 });
  });
});
