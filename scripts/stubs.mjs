#!/usr/bin/env node
// Judges the targets that treat everything alike by all cases for their role, and writes what they pass to docs/stubs.md.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { CLIENTS, judgeAll, SERVERS } from '../dist/cases/stubs.fixture.js';
import { writePage } from './page.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What the first line of a miniature says it is. */
async function described(name) {
  const text = await readFile(`${root}targets/miniatures/${name}.ts`, 'utf8');
  return text
    .slice(text.indexOf('/**') + 4, text.indexOf('*/'))
    .replace(/\s*\n \* /g, ' ')
    .trim();
}

async function rows(stubs) {
  const scores = await judgeAll(stubs);
  return Promise.all(
    stubs.names.map(async (name) => {
      const { judged, passed } = scores.get(name);
      const part = ((100 * passed.length) / judged).toFixed(1);
      return `| ${name} | ${await described(name)} | ${passed.length} of ${judged} | ${part} % |`;
    }),
  );
}

const head = ['| stub | what it does | cases passed | of the judged |', '| --- | --- | --- | --- |'];
const text = `# What doing nothing scores

A harness that rewards rejection tells nothing. These targets treat everything alike; every case for their role is played
against them. What they pass is true of them, as that a reply is well-formed. \`npm test\` fails if one of the servers passes
more than ${100 * SERVERS.most} %, or one of the clients more than ${100 * CLIENTS.most} %. \`npm run stubs\` wrote this page.

## Servers

${[...head, ...(await rows(SERVERS))].join('\n')}

## Clients

${[...head, ...(await rows(CLIENTS))].join('\n')}
`;
await writePage('stubs.md', text);
