import { visitor } from './visitor.ts';

/** One form on its way. The same key goes with it however often it is sent. */
export type Write = {
  readonly cookie: string;
  readonly path: string;
  readonly form: string;
  readonly key: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly file?: { readonly name: string; readonly content: Buffer };
};

/** What its sender was told: it was done, it was refused, or nothing, since line or server went away. */
export type Told = { readonly what: 'done' | 'refused'; readonly status: number; readonly body: string };

/** Somebody who sends one form after the other. */
export type Client = {
  /** The next form; null: there is nothing left to send. */
  next(): Write | null;
  told(write: Write, answer: Told): void;
};

export type Clients = {
  /** Sends until the server goes away: what nobody answered comes first, as it was. `until`: goes on no longer than that. */
  work(place: { origin: string }, until?: (sent: number) => boolean): Promise<void>;
  /** Resolves when so many more answers have come. */
  answers(count: number): Promise<void>;
  /** What was sent and never answered, by client. */
  unanswered(): ReadonlyMap<Client, Write>;
  /** Answers that are an error of the portal's own: a server whose database is gone says 503 and no more. */
  readonly errors: readonly string[];
};

/** Clients side by side, each with a pause of so many milliseconds after every answer. */
export function clientsOf(list: readonly { client: Client; pauseMs: number }[]): Clients {
  const open = new Map<Client, Write>();
  const errors: string[] = [];
  let answered = 0;
  const workOne = async (each: (typeof list)[number], place: { origin: string }, until: (sent: number) => boolean) => {
    const { client, pauseMs } = each;
    for (let sent = 0; !until(sent); sent += 1) {
      const write = open.get(client) ?? client.next();
      if (!write) return;
      open.set(client, write);
      const answer = await send(place, write);
      if (answer && answer.status >= 500 && answer.status !== 503) errors.push(`${write.path}: ${answer.status}`);
      if (!answer || answer.status >= 500) return;
      open.delete(client);
      answered += 1;
      client.told(write, answer);
      if (pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  };
  return {
    work: async (place, until = () => false) => {
      await Promise.all(list.map((each) => workOne(each, place, until)));
    },
    answers: async (count) => {
      const until = answered + count;
      while (answered < until) await new Promise((resolve) => setTimeout(resolve, 5));
    },
    unanswered: () => new Map(open),
    errors,
  };
}

/** Null: no answer. */
async function send(place: { origin: string }, { cookie, path, fields, ...sent }: Write): Promise<Told | null> {
  try {
    const { status, body } = await visitor(place, cookie).post(path, fields, sent);
    return { what: status < 400 ? 'done' : 'refused', status, body };
  } catch {
    return null;
  }
}
