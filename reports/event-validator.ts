import { Ajv2020 } from 'ajv/dist/2020.js';
import type { LogEvent } from '../harness/model/index.js';
import { EVENT_SCHEMA } from './event-schema.js';

export const ajv = new Ajv2020({
  discriminator: true,
  allowUnionTypes: true,
  validateSchema: false,
  code: { source: true, esm: true },
});

/** Whether a parsed line is an event of schema 1. */
export default ajv.compile<LogEvent>(EVENT_SCHEMA);
