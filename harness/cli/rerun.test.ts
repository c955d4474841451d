import assert from 'node:assert/strict';
import { invocation, rerunCommand, USUAL_TIMEOUT_MS } from './rerun.js';

describe('the command to run a case again', () => {
  const usual = { fault: [], timeout: USUAL_TIMEOUT_MS };

  it('names target and case alone where nothing else decides', () => {
    assert.equal(rerunCommand('curl', 'ftp/a/b', usual), `${invocation} run curl --case 'ftp/a/b'`);
  });

  it('repeats every option that decides about the verdict', () => {
    const options = { fault: ['x', 'y'], claims: ['ftp', 'file'], timeout: 1, expectations: "it's here.json" };
    assert.equal(
      rerunCommand('curl', 'ftp/a/b', { ...options, url: 'http://127.0.0.1:80' }),
      `${invocation} run --url http://127.0.0.1:80 --case 'ftp/a/b' --fault x --fault y --claims ftp,file --timeout 1` +
        ` --expectations 'it'\\''s here.json'`,
    );
  });
});
