import { Writable } from 'node:stream';
import { ftpClient, packaged } from '../javascript/adapter.mjs';

const { version, module } = await packaged('basic-ftp');

async function retrieve(wanted, deliver, signal) {
  const { host, port, user, password, directories, name, type, encoding, timeoutMs } = wanted;
  const client = new module.Client(timeoutMs);
  if (encoding === 'latin1') client.ftp.encoding = encoding;
  // Entries are all that `list` gives, but the text they are made of goes through the parser that the caller can set.
  client.parseList = (text) => {
    deliver(Buffer.from(text, client.ftp.encoding));
    return [];
  };
  const close = () => client.close();
  signal.addEventListener('abort', close);
  try {
    await client.access({ host, port, user, password });
    for (const directory of directories) await client.cd(directory);
    if (type === 'd' || name === '') {
      await client.list(name);
    } else {
      // Image is what `access` sets; the library has no other call for another type.
      if (type === 'a') await client.send('TYPE A');
      await client.downloadTo(
        new Writable({
          write(chunk, encoding, done) {
            deliver(chunk);
            done();
          },
        }),
        name,
      );
    }
  } finally {
    signal.removeEventListener('abort', close);
    client.close();
  }
}

ftpClient({
  target: {
    name: 'basic-ftp',
    version,
    language: 'JavaScript',
    homepage: 'https://github.com/patrickjuchli/basic-ftp',
    issues: 'https://github.com/patrickjuchli/basic-ftp/issues',
  },
  features: { timeout: true },
  retrieve,
});
