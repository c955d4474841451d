import type { ErrorObject } from 'ajv/dist/2020.js';
import { closest } from 'fastest-levenshtein';
import { DESCRIPTOR_SCHEMA } from './schema.js';

const KEYS: readonly string[] = Object.keys(DESCRIPTOR_SCHEMA.properties);

/** What a schema error means to whoever wrote the file; null where another error of the same place says it already. */
export function explainSchemaError(error: ErrorObject): string | null {
  const place = error.instancePath.slice(1).replaceAll('/', '.') || 'the descriptor';
  switch (error.keyword) {
    case 'additionalProperties': {
      const key = String((error.params as { additionalProperty?: unknown }).additionalProperty);
      return `unknown key ${JSON.stringify(key)}; did you mean ${JSON.stringify(closest(key, KEYS))}? Allowed: ${KEYS.join(', ')}`;
    }
    case 'required':
      return `${place} lacks ${JSON.stringify((error.params as { missingProperty?: unknown }).missingProperty)}`;
    case 'enum':
      return notAllowed(place, error);
    case 'type':
      if (place === 'version') return null;
      return `${place} must be ${article((error.params as { type: string }).type)}, not ${JSON.stringify(error.data)}`;
    case 'anyOf':
      return 'version must be a command, such as ["curl", "--version"]';
    case 'propertyNames':
      return null;
    default:
      return `${place} ${error.message ?? error.keyword}`;
  }
}

function notAllowed(place: string, error: ErrorObject): string {
  const allowed = (error.params as { allowedValues: readonly string[] }).allowedValues;
  const given = error.data;
  const hint = typeof given === 'string' ? `; did you mean ${JSON.stringify(closest(given, allowed))}?` : '.';
  const what = error.propertyName === undefined ? place : `in ${place}`;
  return `${what}: ${JSON.stringify(given)} is not known${hint} Allowed: ${allowed.join(', ')}`;
}

function article(type: string): string {
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`;
}
