import { connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';
import type { Scanner, ScanVerdict } from '#app/kernel/world.ts';

/** Somebody waits for the page; a scanner that thinks longer has not scanned. */
const PATIENCE_MS = 30_000;
const LONGEST_ANSWER = 4096;

/**
 * UP-5: the ClamAV daemon behind `address` (`host:port`, or the path of its socket), asked by INSTREAM. What it does not
 * answer, or answers with an error (too large for its own limits), is `not-scanned`, never `clean`.
 */
export function clamdScanner(address: string): Scanner {
  return {
    scan: async (content) => {
      try {
        return verdictOf(await ask(address, content));
      } catch {
        return 'not-scanned';
      } finally {
        content.destroy();
      }
    },
  };
}

function verdictOf(answer: string): ScanVerdict {
  if (answer === 'stream: OK') return 'clean';
  return /^stream: .+ FOUND$/.test(answer) ? 'infected' : 'not-scanned';
}

/** One scan on a connection of its own: `zINSTREAM`, each part behind its length, a part of no length, the answer. */
async function ask(address: string, content: Readable): Promise<string> {
  const socket = connected(address);
  const answered = answerOf(socket);
  // Awaited below; a daemon that is not there must not count as unhandled meanwhile.
  answered.catch(() => undefined);
  try {
    await sent(socket, Buffer.from('zINSTREAM\0'));
    for await (const part of content) {
      const bytes = part as Buffer;
      const length = Buffer.alloc(4);
      length.writeUInt32BE(bytes.length);
      await sent(socket, Buffer.concat([length, bytes]));
    }
    await sent(socket, Buffer.alloc(4));
    return await answered;
  } finally {
    socket.destroy();
  }
}

function connected(address: string): Socket {
  const [, host = '', port = ''] = /^(.+):(\d+)$/.exec(address) ?? [];
  const socket = port === '' ? connect({ path: address }) : connect({ host, port: Number(port) });
  return socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error('the scanner is silent')));
}

function sent(socket: Socket, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.write(bytes, (failure) => (failure ? reject(failure) : resolve()));
  });
}

function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    socket.setEncoding('utf8').on('data', (part: string) => {
      answer += part;
      if (answer.includes('\0')) resolve(answer.slice(0, answer.indexOf('\0')));
      if (answer.length > LONGEST_ANSWER) socket.destroy(new Error('no answer of a scanner'));
    });
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('the scanner has gone')));
  });
}
