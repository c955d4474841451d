/**
 * JSON for a script element that is never run: no `<`, so that nothing within ends the element or begins a comment, and none of the
 * characters that could act on somebody who reads the file.
 */
export function embedded(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<\x7f-\x9f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
