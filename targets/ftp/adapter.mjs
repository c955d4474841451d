import { ftpClient, packaged } from '../javascript/adapter.mjs';

const { version, module } = await packaged('ftp');
const Client = module.default;

/** `list` gives entries where it understands a line, and the line where it does not: each is told as a line of its own. */
const asLines = (entries) => entries.map((entry) => `${entry.name ?? entry}\n`).join('');

/**
 * Waits for what `begin` starts. After the first error the library may report more, and of some commands nothing at all once
 * the connection has closed, so that both end the wait.
 */
function until(client, begin) {
  return new Promise((resolve, reject) => {
    client.on('error', reject);
    client.on('close', () => reject(new Error('the connection closed')));
    begin(resolve, reject);
  });
}

const called = (client, method, ...args) =>
  until(client, (resolve, reject) =>
    client[method](...args, (error, result) => (error ? reject(error) : resolve(result))),
  );

const connected = (client, options) =>
  until(client, (resolve) => {
    client.once('ready', resolve);
    client.connect(options);
  });

/** The stream is listened to from within the callback: what ends it may have arrived together with what began it. */
const received = (client, name, deliver) =>
  until(client, (resolve, reject) =>
    client.get(name, (error, stream) => {
      if (error) return reject(error);
      stream.on('error', reject);
      stream.on('data', deliver);
      stream.on('end', resolve);
    }),
  );

async function retrieve({ host, port, user, password, directories, name, type }, deliver, signal) {
  const client = new Client();
  client.setMaxListeners(0);
  const destroy = () => client.destroy();
  signal.addEventListener('abort', destroy);
  try {
    await connected(client, { host, port, user, password });
    for (const directory of directories) await called(client, 'cwd', directory);
    if (type === 'd' || name === '') {
      const entries = await called(client, 'list', ...(name === '' ? [] : [name]));
      deliver(Buffer.from(asLines(entries), 'latin1'));
    } else {
      if (type === 'a') await called(client, 'ascii');
      await received(client, name, deliver);
    }
  } finally {
    signal.removeEventListener('abort', destroy);
    client.destroy();
  }
}

ftpClient({
  target: {
    name: 'ftp',
    version,
    language: 'JavaScript',
    homepage: 'https://github.com/mscdex/node-ftp',
    issues: 'https://github.com/mscdex/node-ftp/issues',
  },
  retrieve,
});
