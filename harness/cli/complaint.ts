import { DescriptorError, TargetStartError, UnknownName } from '../target/index.js';
import { didYouMean, UsageError } from '../run/index.js';
import { LogError } from '../../reports/log-error.js';
import { EXIT } from './exit.js';

/**
 * What to print about an error, and the exit status it asks for. Only a defect of the harness itself shows its stack. A first
 * word that names no target may have been meant as one of the commands.
 */
export function complaintOf(
  error: unknown,
  commands: readonly string[],
): { readonly text: string; readonly status: number } {
  if (error instanceof UsageError)
    return { text: [error.message, ...error.hint.map((hint) => `  ${hint}`)].join('\n'), status: EXIT.usage };
  if (error instanceof UnknownName && process.argv[2] === error.given)
    return {
      text: [error.message, ...didYouMean(error.given, commands).map((hint) => `  as a command: ${hint}`)].join('\n'),
      status: EXIT.usage,
    };
  if (error instanceof UnknownName || error instanceof DescriptorError || error instanceof LogError) {
    return { text: error.message, status: EXIT.usage };
  }
  if (error instanceof TargetStartError) return { text: error.message, status: EXIT.start };
  if (isSystemError(error))
    return {
      text: `${error.message}\n  Likely cause: the file or folder is not there, or not yours.`,
      status: EXIT.usage,
    };
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    text: `the harness itself failed: ${stack}\n  This is a defect of wireproof; please report it with the command you ran.`,
    status: EXIT.start,
  };
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && 'path' in error;
}
