import type { ServerResponse } from 'node:http';

/**
 * Sends an answer at its reader's pace: while the reader takes nothing, nothing more is made than fits the buffers, and
 * when the reader leaves, the making of the body is ended. A body that fails cuts the connection, so that half a file is
 * never taken for a whole one.
 * @throws what the body failed with
 */
export async function sendAnswer(answer: Response, response: ServerResponse): Promise<void> {
  response.statusCode = answer.status;
  for (const [name, value] of answer.headers) response.appendHeader(name, value);
  try {
    if (answer.body) await sendBody(answer.body, response);
    response.end();
  } catch (error) {
    response.destroy();
    throw error;
  }
}

async function sendBody(body: ReadableStream<Uint8Array>, response: ServerResponse): Promise<void> {
  const reader = body.getReader();
  let goOn: () => void = () => undefined;
  // One listener for the whole body: `compression` keeps every one it is given.
  response.on('drain', () => goOn());
  response.once('close', () => {
    // No reason: handed on to a stream of Node, it would be an error that nobody listens for. A body that failed says
    // so once more here, and has been heard.
    reader.cancel().catch(() => undefined);
    goOn();
  });
  if (response.destroyed) return reader.cancel();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    if (response.write(next.value) || response.destroyed) continue;
    await new Promise<void>((resolve) => {
      goOn = resolve;
    });
  }
}
