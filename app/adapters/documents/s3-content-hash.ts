import type { PutObjectCommand, UploadPartCommand } from '@aws-sdk/client-s3';

/** Signs our own SHA-256 of the body into the request, in place of `UNSIGNED-PAYLOAD`. */
export function withContentHash<Command extends PutObjectCommand | UploadPartCommand>(
  command: Command,
  sha256: string,
): Command {
  const { middlewareStack } = command as PutObjectCommand;
  middlewareStack.add(
    (next) => (step) => {
      const { request } = step;
      if (hasHeaders(request)) request.headers['x-amz-content-sha256'] ??= sha256;
      return next(step);
    },
    { step: 'build', name: 'signedContentHash' },
  );
  return command;
}

function hasHeaders(request: unknown): request is { headers: Record<string, string> } {
  return typeof request === 'object' && request !== null && 'headers' in request;
}
