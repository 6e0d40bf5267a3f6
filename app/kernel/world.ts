import type { Readable } from 'node:stream';
import type { Database, Tx } from '#db/client.server.ts';
import type { Actor } from './actor.ts';
import type { DomainEvent, Outcome } from './event.ts';
import type { Instant, Month } from './instant.ts';
import type { Refusal, Result } from './result.ts';

/** Everything a command touches outside itself. Built once by `world.server.ts`; tests build their own. Types only. */
export type World = {
  readonly db: Database;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly keys: VaultKeys;
  readonly documents: DocumentStore;
  readonly mail: MailSender;
  readonly log: Log;
  /** Scheme and authority of the portal's own pages, without a trailing slash. */
  readonly origin: string;
  readonly react: React;
  /** Absent where the portal reads nothing over the network. */
  readonly publishedRates?: PublishedRates;
  /** Absent where no scanner for viruses is set up. */
  readonly scanner?: Scanner;
};

export type Clock = { now(): Instant };

export type Ids = {
  /** A time-ordered UUID. */
  next(): string;
  /** `bytes` cryptographically random bytes. */
  secret(bytes: number): Buffer;
};

/**
 * CR-1..3: key encryption keys by id, one of them current; separate keys for blind indexes and the password pepper, and
 * 32 bytes to sign checkpoints with (AT-3).
 */
export type VaultKeys = {
  readonly currentKid: string;
  readonly keyEncryptionKeys: ReadonlyMap<string, Buffer>;
  readonly blindIndexKey: Buffer;
  readonly pepper: Buffer;
  readonly checkpointSeed: Buffer;
};

export type StoredFile = { readonly bytes: number; readonly sha256: string };

/** Documents by server-made key. SHA-256 is computed on our side while streaming, whatever the store checks. */
export type DocumentStore = {
  put(key: string, content: Readable, about: { mediaType: string; maxBytes: number }): Promise<StoredFile>;
  /** Throws `DocumentMissing` when there is none. */
  open(key: string): Promise<Readable>;
  remove(key: string): Promise<void>;
};

/** UP-5: `clean` only where a scanner said so; its absence, error or silence is `not-scanned`. */
export type ScanVerdict = 'clean' | 'infected' | 'not-scanned';
export type Scanner = { scan(content: Readable): Promise<ScanVerdict> };

/** Mails carry no content of a case: a neutral subject and the advice to sign in (PV-5). */
export type Mail = { readonly to: string; readonly subject: string; readonly text: string };
export type MailSender = { send(mail: Mail): Promise<void> };

/** A published list of exchange rates: the rows of one month, as the publisher wrote them. */
/** `sha256`: of the answer as it came, in hex. */
export type PublishedMonth = { readonly rows: unknown; readonly sha256: string };

export type PublishedRates = {
  monthly(month: Month): Promise<Result<PublishedMonth, Refusal<'rates-unreachable' | 'rates-not-published'>>>;
};

/** Allowlisted fields only: ids, codes, durations. Never a request body, a name or an address. */
export type Log = {
  info(message: string, fields?: Readonly<Record<string, string | number | boolean>>): void;
  error(message: string, fields?: Readonly<Record<string, string | number | boolean>>): void;
};

/** `reactions.server.ts`, handed in so that no room reaches forward. Runs in the transaction of the event. */
export type React = (world: World, tx: Tx, actor: Actor, event: DomainEvent) => Promise<readonly Outcome<unknown>[]>;
