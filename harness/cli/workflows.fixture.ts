import { parseAllDocuments } from 'yaml';

/** The keys that hold shell scripts: of a step, of a job, and of a container that runs a shell. */
const SCRIPTS = ['run', 'before_script', 'script', 'args'];

/** The shell scripts of a workflow in the order in which they stand; a list is a script line by line. Throws where it is no YAML. */
export function scriptsIn(yaml: string): readonly string[] {
  return parseAllDocuments(yaml).flatMap((document) => {
    const [error] = document.errors;
    if (error !== undefined) throw error;
    return scriptsBelow(document.toJS());
  });
}

function scriptsBelow(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
    SCRIPTS.includes(key) ? [Array.isArray(value) ? value.join('\n') : String(value)] : scriptsBelow(value),
  );
}

/** A script of a GitHub workflow with its expressions replaced; one without a value throws. */
export function substituted(script: string, values: Readonly<Record<string, string>>): string {
  return script.replace(/\$\{\{ ([\w.-]+) \}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`the workflow uses ${name}, which this test does not know`);
    return value;
  });
}
