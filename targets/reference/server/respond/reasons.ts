import { STATUS_CODES } from 'node:http';

/** The reason phrase that goes with a status code; empty where none is registered. */
export const reasonOf = (status: number): string => STATUS_CODES[status] ?? '';
