/** A failure whose message is one clear sentence for the person at the console: printed without a stack, exit code 1. */
export class OperatorError extends Error {
  override readonly name = 'OperatorError';
}
