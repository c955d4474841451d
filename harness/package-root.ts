import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the package: compiled code is two levels below it, in `dist/harness`. */
export const packageRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
