/** The kinds of interpreter a descriptor can ask for. */
export type InterpreterKind = 'python3' | 'python2.7';

/** The features a target may declare, as `targets/PROTOCOL.md` lists them. */
export const FEATURES = [
  'method',
  'fields',
  'body',
  'body.chunks',
  'redirect',
  'credentials',
  'credentials.realm',
  'proxy',
  'trust',
  'cookies',
  'timeout',
  'save',
  'abort',
  'uses',
  'prompt',
  'progress',
  'handlers',
  'environment',
  'robots',
  'kinds',
  'keep',
  'trailers',
  'interim',
  'fields.seen',
  'status.seen',
  'ftp.list',
  'app.root',
  'app.echo',
  'app.bytes',
  'app.stream',
  'app.status',
  'app.cond',
  'app.range',
  'app.static',
  'app.basic',
  'app.digest',
  'app.store',
  'app.cookie',
  'app.future',
  'saw',
  'listen.version',
] as const;

const text = { type: 'string', minLength: 1 } as const;
const argv = { type: 'array', items: { type: 'string' }, minItems: 1 } as const;

/** JSON Schema (draft 2020-12) of one descriptor. A `target.json` holds one, or an array of several. */
export const DESCRIPTOR_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'target.json: a target of wireproof',
  type: 'object',
  required: ['name', 'role'],
  additionalProperties: false,
  properties: {
    name: { ...text, pattern: '^[^\\x00-\\x1f\\x7f]+$', description: 'Unique among all targets.' },
    role: { enum: ['client', 'server', 'library'] },
    run: { ...argv, description: 'The adapter to run; it speaks the target protocol on stdio.' },
    command: { ...argv, description: 'A command per exchange; {url} stands for the URL to open.' },
    url: { ...text, description: 'A server that is already there, as http://host:port.' },
    reader: { enum: ['body', 'http-message'], description: 'What the command prints. Default: body.' },
    interpreters: {
      type: 'array',
      items: { enum: ['python3', 'python2.7'] },
      minItems: 1,
      description: 'One target per interpreter found; {interpreter} stands for its path.',
    },
    cwd: { ...text, description: "Where it runs. Default: the descriptor's folder." },
    env: { type: 'object', additionalProperties: { type: 'string' }, description: 'Added to the environment.' },
    workers: { type: 'integer', minimum: 1, maximum: 64 },
    startMs: { type: 'integer', minimum: 1, description: 'How long it may take to be ready, in milliseconds.' },
    requires: {
      type: 'array',
      items: text,
      description: 'Programs that must be installed; npm:NAME is a package of node.',
    },
    claims: { type: 'array', items: text, description: 'What it says it is: http/1.1, ftp, urllib …' },
    features: {
      type: 'object',
      propertyNames: { enum: FEATURES },
      additionalProperties: { type: 'boolean' },
    },
    version: { anyOf: [argv, text], description: 'A command that prints the version.' },
  },
} as const;
