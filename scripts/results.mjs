#!/usr/bin/env node
// Writes docs/results.md: what a run found of every implementation, as its report tells it.
//   node scripts/results.mjs [report.json]        reports/latest/report.json where left out
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { writePage } from './page.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const [file = `${root}reports/latest/report.json`] = process.argv.slice(2);
const report = JSON.parse(await readFile(file, 'utf8'));
if (!report.complete) throw new Error(`${file} is of a run that did not come to its end`);

const LEVELS = ['must', 'should', 'behaviour'];
const DEVIATES = ['fail', 'hang', 'crash', 'blocked', 'error'];

const cell = (text) => String(text).replaceAll('|', '\\|');
const row = (cells) => `| ${cells.map(cell).join(' | ')} |`;
const table = (head, rows) => [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

/** How many cases of a level passed, and how many deviated; "must not" counts as must, "should not" as should. */
function countsOf({ cases }) {
  return LEVELS.flatMap((level) => {
    const own = cases.filter((one) => one.level.split(' ')[0] === level);
    const deviating = own.filter(({ verdict }) => DEVIATES.includes(verdict)).length;
    return [own.filter(({ verdict }) => verdict === 'pass').length, deviating];
  });
}

function section(title, all) {
  const head = ['target', 'version', ...LEVELS.flatMap((level) => [`${level}: passed`, 'deviates'])];
  return `## ${title}\n\n${table(
    head,
    all.map((one) => [`\`${one.name}\``, one.version, ...countsOf(one)]),
  )}\n`;
}

function answersOf(title, names) {
  const asked = report.answers.filter(({ targets }) => targets.some(({ target }) => names.has(target)));
  const head = ['target', ...asked.map(({ asks }) => asks)];
  const rows = [...names].map((name) => [
    `\`${name}\``,
    ...asked.map(({ targets }) => targets.find(({ target }) => target === name)?.answer ?? ''),
  ]);
  return `### ${title}\n\n${table(
    head,
    rows.filter(([, ...answers]) => answers.some((one) => one !== '')),
  )}\n`;
}

const byName = (a, b) => (a.name < b.name ? -1 : 1);
const targets = report.targets.filter(({ state, cases }) => state === 'ran' && cases.length > 0).sort(byName);
const clients = targets.filter(({ role }) => role !== 'server');
const servers = targets.filter(({ role }) => role === 'server');
const namesOf = (all) => new Set(all.map(({ name }) => name));

const part = (what, all) =>
  all.length === 0 ? '' : `\n${section(what, all)}\n${answersOf(`Where ${what.toLowerCase()} part`, namesOf(all))}`;

const text = `# What real implementations do

Of the last run that was kept here (${report.harness}). Each is judged by what it claims and can be shown, so that the numbers of two
rows do not compare; there is no score. Every deviation is explained in the \`expectations.json\` of its target. \`npm run results\` wrote
this page.
${part('Servers', servers)}${part('Clients', clients)}`;
await writePage('results.md', text);
