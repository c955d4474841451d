import assert from 'node:assert/strict';
import type { RegistryLevel, Requirement } from '../model/index.js';
import { standingOf } from './standing.js';

const claims = {
  'http/1.1': [{ authority: 'RFC 9112' }],
  cookies: [{ authority: 'RFC 6265', sections: ['4', '5.2'] }],
};

function required(level: RegistryLevel, authority = 'RFC 9112', section = '6.3'): Requirement {
  return { id: 'x', authority, section, level, actor: 'client', summary: '', testable: 'client' };
}

describe('standing', () => {
  it('is judged at the strongest level among the requirements claimed', () => {
    const all = [required('should not'), required('must not', 'RFC 959'), required('behaviour')];
    assert.deepEqual(standingOf(all, ['http/1.1'], claims), { level: 'should', survey: false });
    assert.deepEqual(standingOf([required('must not')], ['http/1.1'], claims), { level: 'must', survey: false });
    assert.deepEqual(standingOf([required('behaviour')], ['http/1.1'], claims), { level: 'behaviour', survey: false });
  });

  it('is a survey where nothing is claimed, at the level the requirements would have', () => {
    assert.deepEqual(standingOf([required('must')], [], claims), { level: 'must', survey: true });
    assert.deepEqual(standingOf([required('must')], ['cookies'], claims), { level: 'must', survey: true });
    assert.deepEqual(standingOf([required('must')], ['unheard of'], claims), { level: 'must', survey: true });
  });

  it('is a survey where all that is claimed is `may`, whatever else is cited', () => {
    const all = [required('may'), required('must', 'RFC 959')];
    assert.deepEqual(standingOf(all, ['http/1.1'], claims), { level: 'may', survey: true });
  });

  it('knows a claim that subscribes to sections by those and the ones below them', () => {
    const survey = (section: string) => standingOf([required('must', 'RFC 6265', section)], ['cookies'], claims).survey;
    assert.deepEqual(['4', '4.1.1', '5.2', '5.2.3'].map(survey), [false, false, false, false]);
    assert.deepEqual(['40', '5', '5.20', '6'].map(survey), [true, true, true, true]);
  });
});
