import { createServer, type Socket } from 'node:net';

/** The harmless text every scanner calls a virus, in two parts so that no scanner calls this file one. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

export type ScannerDaemon = { readonly address: string; stop(): Promise<void> };

/**
 * The wire of a ClamAV daemon: reads `zINSTREAM` to its end and answers as the daemon does. `mood`: what else a daemon
 * may do.
 */
export async function scannerDaemon(mood: 'well' | 'over-limit' | 'hangs-up' | 'odd' = 'well'): Promise<ScannerDaemon> {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    let received = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (part) => {
      received = Buffer.concat([received, part]);
      if (mood === 'hangs-up') socket.destroy();
      const content = contentOf(received);
      if (content) socket.end(`${answerTo(content, mood)}\0`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    address: `127.0.0.1:${port}`,
    stop: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function answerTo(content: Buffer, mood: 'well' | 'over-limit' | 'hangs-up' | 'odd'): string {
  if (mood === 'over-limit') return 'INSTREAM size limit exceeded. ERROR';
  if (mood === 'odd') return 'stream: OK, perhaps';
  return content.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK';
}

/** What was streamed, once the part of no length has come; null before. */
function contentOf(received: Buffer): Buffer | null {
  const command = 'zINSTREAM\0';
  if (!received.subarray(0, command.length).equals(Buffer.from(command).subarray(0, received.length))) return null;
  const parts: Buffer[] = [];
  for (let at = command.length; at + 4 <= received.length;) {
    const length = received.readUInt32BE(at);
    if (length === 0) return Buffer.concat(parts);
    parts.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}
