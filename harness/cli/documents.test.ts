import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../run/index.js';
import { commandsOf, documentText, fencedIn, makeStage, putExample } from './documents.fixture.js';
import type { Stage } from './documents.fixture.js';
import { makePlace } from './testing.js';

const DOCUMENTS = ['README.md', 'CONTRIBUTING.md', 'docs/implementers.md', 'docs/cases.md'];
const CASES = 'http09/client-content/*';

describe('documents', () => {
  for (const name of DOCUMENTS) {
    describe(name, () => {
      const text = documentText(name);
      const place = makePlace();
      let stage: Stage;
      before(async () => {
        stage = makeStage(place, CASES);
        putExample(place, 'mine', true);
        putExample(place, 'example', false);
        const whole = 'wireproof run mine/target.json --out old && cp -r old new && cp -r old before';
        const { status, stderr } = await stage.sh(
          `${whole} && wireproof run mine/target.json --shard 1/4 --out shard-1`,
        );
        assert.equal(status, 0, stderr);
      });
      after(() => place.remove());

      // A document is a story: what a command leaves behind is there for the next one.
      for (const block of fencedIn(text)) {
        if (block.language === 'json') {
          it(`line ${block.line} is JSON${block.file === null ? '' : `: ${block.file}`}`, () => {
            JSON.parse(block.text);
            if (block.file !== null) place.write(block.file, block.text);
          });
        }
        if (block.language !== 'sh') continue;
        for (const { line, exits } of commandsOf(block)) {
          it(`line ${block.line}: ${line}`, async () => {
            const { status, stdout, stderr } = await stage.sh(line);
            assert.equal(status, exits, `${stdout}${stderr}`);
          });
        }
      }

      it('links to what is there', () => {
        const links = [...text.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)];
        for (const [, file = '', anchor] of links) {
          const full = file === '' ? path.join(packageRoot, name) : path.resolve(packageRoot, path.dirname(name), file);
          assert.ok(existsSync(full), `${file} is not there`);
          if (anchor !== undefined)
            assert.ok(anchorsIn(documentText(path.relative(packageRoot, full))).includes(anchor), anchor);
        }
      });

      it('names no option that there is not', async () => {
        const words = [...text.matchAll(/`(?!npx)[^`\n]*`/g)].flatMap(
          ([code]) => code.match(/(?<=[` ])--[a-z][\w-]+/g) ?? [],
        );
        const helps = ['run', 'report', 'diff', 'serve', 'coverage', 'manifest'].map((command) =>
          place.wireproof([command, '--help']),
        );
        const known = (await Promise.all(helps)).map(({ stdout }) => stdout).join('');
        const unknown = words.filter((word) => !new RegExp(`${word}\\b`).test(known));
        assert.deepEqual(unknown, []);
      });
    });
  }
});

/** The anchors of a document's headings, as the usual renderers make them. */
function anchorsIn(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^#+ (.*)$/gm)].map(([, words = '']) =>
    words
      .toLowerCase()
      .replace(/[^\w\s-]/g, '')
      .replace(/\s+/g, '-'),
  );
}
