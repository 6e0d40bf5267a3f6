import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sendAnswer } from '#app/launch/send-answer.ts';

let server: Server;
const heard: unknown[] = [];

beforeAll(async () => {
  server = createServer((_request, response) => {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(Buffer.from('half a file')),
      pull: (controller) => controller.error(new Error('the rows ended')),
    });
    sendAnswer(new Response(body), response).catch((error: unknown) => heard.push(error));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
});
afterAll(() => server.close());

it('a body that fails cuts the connection, is heard of once, and takes nothing else with it', async () => {
  const unheard: unknown[] = [];
  const listen = (error: unknown) => unheard.push(error);
  process.on('unhandledRejection', listen);
  try {
    const { port } = server.address() as AddressInfo;
    await expect(taken(port)).rejects.toThrow(/aborted|hang up/);
    await sleep(50);
  } finally {
    process.off('unhandledRejection', listen);
  }
  expect(heard).toEqual([new Error('the rows ended')]);
  expect(unheard).toEqual([]);
});

async function taken(port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    request({ port }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (piece: string) => {
        text += piece;
      });
      answer.on('end', () => resolve(text)).on('error', reject);
    })
      .on('error', reject)
      .end();
  });
}
