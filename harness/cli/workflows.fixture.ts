/**
 * The shell scripts of a workflow in the order in which they stand: values of `run`, lists of `before_script` and `script`, blocks of
 * `args`. It reads as much of YAML as the workflows under `docs/ci` are written in: block mappings and lists, plain scalars, literal blocks.
 */
export function scriptsIn(yaml: string): readonly string[] {
  const lines = yaml.split('\n');
  return lines.flatMap((line, at) => {
    const [, indent = '', dash = '', key = '', value = ''] =
      /^( *)(- )?(run|before_script|script|args):(?: (.*))?$/.exec(line) ?? [];
    if (key === '') return [];
    if (value !== '') return [value];
    const inside = blockBelow(lines.slice(at + 1), indent.length + dash.length).filter((one) => !/^ *#/.test(one));
    const literal = inside.findIndex((one) => /^ *- \|$/.test(one));
    if (literal >= 0) return [unindented(inside.slice(literal + 1))];
    return [
      inside
        .map((one) => one.replace(/^ *- /, ''))
        .join('\n')
        .trimEnd(),
    ];
  });
}

/** The lines that are deeper than what they belong to. */
function blockBelow(lines: readonly string[], depth: number): readonly string[] {
  const end = lines.findIndex((line) => line.trim() !== '' && (/^ */.exec(line)?.[0].length ?? 0) <= depth);
  return end < 0 ? lines : lines.slice(0, end);
}

function unindented(lines: readonly string[]): string {
  const depth = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(depth)).join('\n');
}

/** A script of a GitHub workflow with its expressions replaced; one without a value throws. */
export function substituted(script: string, values: Readonly<Record<string, string>>): string {
  return script.replace(/\$\{\{ ([\w.-]+) \}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`the workflow uses ${name}, which this test does not know`);
    return value;
  });
}
