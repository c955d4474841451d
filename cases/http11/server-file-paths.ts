import { get, serverCase, staysInside, topic } from '../../harness/vocabulary/index.js';

/** A spelling of the way out of the tree of files, which must not be found. */
const stays = (id: string, how: string, target: string, fault: string) =>
  serverCase({
    id,
    title: `A path does not climb out of the tree of files ${how}`,
    requires: ['rfc9110-s17.3-1', 'rfc1945-s12.5-3', 'rfc1945-s12.5-2'],
    control: get('/static/hello.txt'),
    send: [get(target)],
    outcomes: staysInside,
    faults: [fault],
  });

const outBy = (step: string) => `/static/${step.repeat(8)}etc/passwd`;

export default topic('http11/server-file-paths', [
  stays('backslashes', 'by backslashes', `/static/sub%5c${'..%5c'.repeat(8)}etc%5cpasswd`, 'backslash-climbs'),
  stays('encoded-slashes', 'by slashes that are percent-encoded', outBy('..%2f'), 'encoded-slash-climbs'),
  stays('encoded-twice', 'by dot segments that are percent-encoded twice', outBy('%252e%252e/'), 'path-decoded-twice'),
  stays('overlong-dots', 'by dots in overlong UTF-8', outBy('%c0%ae%c0%ae/'), 'overlong-dots-climb'),
  stays('path-parameters', 'by dot segments with parameters', outBy('..;a/'), 'path-parameter-climbs'),
  stays('two-slashes', 'by an absolute path behind a slash', '/static//etc/passwd', 'two-slashes-are-the-root'),
]);
