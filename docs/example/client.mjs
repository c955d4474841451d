import net from 'node:net';

/** Fetches a URL: the status, null where the server speaks HTTP/0.9, and the body, which ends with the connection. */
export async function fetchUrl(url) {
  const { protocol, host, hostname, port, pathname, search } = new URL(url);
  if (protocol !== 'http:') throw new Error(`${protocol} is not spoken here`);
  const request = `GET ${pathname}${search} HTTP/1.0\r\nHost: ${host}\r\n\r\n`;
  return new Promise((resolve, reject) => {
    const pieces = [];
    const socket = net.connect(Number(port || 80), hostname, () => socket.write(request));
    socket.setTimeout(500, () => socket.destroy(new Error('nothing came for half a second')));
    socket.on('data', (piece) => pieces.push(piece));
    socket.on('error', reject);
    socket.on('end', () => resolve(read(Buffer.concat(pieces))));
  });
}

function read(reply) {
  const text = reply.toString();
  if (!/^HTTP\/\d+\.\d+ \d{3}/.test(text)) return { status: null, body: text };
  const end = reply.indexOf('\r\n\r\n');
  return { status: Number(text.slice(9, 12)), body: reply.subarray(end + 4) };
}
