const text = (value) => (typeof value === 'string' && value !== '' ? value : undefined);

/**
 * An error as the implementation reports it. Its code is the name, else the code of what caused it, else its class:
 * `fetch failed` alone says nothing that could be acted on.
 */
export function fault(error) {
  const cause = error?.cause;
  const name = text(error?.code) ?? text(cause?.code) ?? text(error?.name) ?? 'Error';
  const message = [error?.message, cause?.message].filter(text).join(': ');
  return { name, message: message || String(error) };
}

/** When it happened, as far as the error itself tells: no implementation here says so in words. */
function phase(error) {
  const { code = '', syscall = '' } = typeof error?.code === 'string' ? error : (error?.cause ?? {});
  if (code === 'ERR_INVALID_URL' || code === 'ERR_INVALID_PROTOCOL') return 'parse';
  if (syscall === 'connect' || syscall === 'getaddrinfo' || code === 'UND_ERR_CONNECT_TIMEOUT') return 'connect';
  if (String(code).startsWith('HPE_') || error?.name === 'HTTPParserError') return 'head';
  return 'unknown';
}

/** The outcome of an open that gave no response at all. */
export function failed(error) {
  return { kind: 'error', during: phase(error), error: fault(error) };
}
