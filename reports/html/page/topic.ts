/** The topic of a case: its id without the last part. */
export function topicOf(id: string): string {
  return id.slice(0, Math.max(0, id.lastIndexOf('/')));
}

/** The last part of a case's id. */
export function nameOf(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}
