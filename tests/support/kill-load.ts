import { paths } from '#app/http/paths.ts';
import { answerMark } from '#app/applications/application-hash.ts';
import { startApplication } from '#app/applications/start-application.server.ts';
import { utcDate } from '#app/kernel/instant.ts';
import { expectOk } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { account, cookieOf, type TestAccount } from './accounts.ts';
import { applicant, PDF } from './applicant.ts';
import { openCall } from './open-call.ts';
import { checkedPayment, freshKey, paymentOffice, sentPayments } from './payment-office.ts';
import { standingOf, type Standing } from './race-office.ts';
import type { Client } from './writing-clients.ts';

/** Somebody typing in a draft. `texts`: what was acknowledged, one a revision. */
export type Typist = Client & { readonly applicationId: string; readonly texts: readonly string[] };

/** What the portal acknowledged, as its users would swear to it. */
export type Log = {
  /** `payment approver`, in the order of the answers. */
  readonly approvals: string[];
  readonly confirmations: string[];
  /** Refusals nobody expected. */
  readonly surprises: string[];
};

export type KillLoad = {
  readonly programmeId: string;
  readonly typists: readonly Typist[];
  readonly approvers: readonly Client[];
  readonly payers: readonly Client[];
  readonly log: Log;
};

const TYPISTS = 8;
/** Payments of one bank file at most. */
const OF_A_FILE = 150;

/**
 * People at work: eight type, two pairs approve, two confirm the same payments at the same time. `payments`: how many
 * wait for approval, and as many for the bank's confirmation.
 */
export async function killLoad(world: World, payments: number): Promise<KillLoad> {
  const office = await paymentOffice(world);
  const { programmeId } = office;
  const log: Log = { approvals: [], confirmations: [], surprises: [] };
  const { id: callId } = await openCall(world, { programmeId });
  const typists: Typist[] = [];
  while (typists.length < TYPISTS) typists.push(await typist(world, { callId, log }));
  const sent: string[] = [];
  while (sent.length < payments) {
    const file = await sentPayments(world, office, Math.min(OF_A_FILE, payments - sent.length));
    sent.push(...file.map(({ disbursementId }) => disbursementId));
  }
  const waiting: string[] = [];
  while (waiting.length < payments) waiting.push((await checkedPayment(world, office)).disbursementId);
  const standing = await standingOf(world, [...sent, ...waiting]);
  const staff = (role: 'finance-approver' | 'finance-officer') =>
    account(world, [{ role, programmeId }], { totp: true });
  const signedIn = async (who: TestAccount) => ({ accountId: who.accountId, cookie: await cookieOf(world, who) });
  const approvers = await Promise.all([0, 1].map(async () => signedIn(await staff('finance-approver'))));
  const payers = await Promise.all([0, 1].map(async () => signedIn(await staff('finance-officer'))));
  const halves = [0, 1].map((half) => waiting.filter((_, number) => number % 2 === half));
  const valueDate = utcDate(world.clock.now());
  return {
    programmeId,
    typists,
    approvers: halves.map((ids) => approver({ ids, standing, pair: approvers, log })),
    payers: payers.map(({ cookie }) => payer({ ids: sent, standing, cookie, valueDate, log })),
    log,
  };
}

async function typist(world: World, { callId, log }: { callId: string; log: Log }): Promise<Typist> {
  const owner = await applicant(world);
  const started = { callId, language: 'en', key: freshKey() } as const;
  const { applicationId } = expectOk(await startApplication(world, owner.person, started));
  const cookie = await cookieOf(world, owner.account);
  const texts: string[] = [];
  let mark = answerMark(0, '');
  return {
    applicationId,
    texts,
    next: () => ({
      cookie,
      path: paths.applicationAutosave(applicationId, 'context'),
      form: 'autosave',
      key: `typed:${applicationId}:${texts.length}`,
      fields: { question: 'problem', answer: textOf(texts.length), mark },
    }),
    told: (write, { what, status, body }) => {
      if (what === 'refused') return void log.surprises.push(`${write.key}: ${status}`);
      texts.push(write.fields['answer'] ?? '');
      mark = (JSON.parse(body) as { mark: string }).mark;
    },
  };
}

function textOf(number: number): string {
  return `What happened in our region, version ${number}.${' The families search together.'.repeat(number % 7)}`;
}

type Payments = { ids: readonly string[]; standing: ReadonlyMap<string, Standing>; log: Log };

/** Two people who approve one payment after the other, the first one first. */
function approver(given: Payments & { pair: readonly { accountId: string; cookie: string }[] }): Client {
  const { ids, standing, pair, log } = given;
  let done = 0;
  return {
    next: () => {
      const [id, step] = [ids[Math.floor(done / 2)], done % 2];
      if (id === undefined) return null;
      const version = String((standing.get(id)?.version ?? 0) + step);
      return {
        cookie: pair[step]?.cookie ?? '',
        path: paths.disbursementApproval(id),
        form: 'approval',
        key: `approved:${id}:${step}`,
        fields: { version, seen: 'on' },
      };
    },
    told: ({ key }, { what, status }) => {
      const id = ids[Math.floor(done / 2)] ?? '';
      if (what === 'done') log.approvals.push(`${id} ${pair[done % 2]?.accountId}`);
      else log.surprises.push(`${key}: ${status}`);
      done += 1;
    },
  };
}

/** Confirms payment after payment; where somebody else was faster the answer is a conflict, and that is right. */
function payer(given: Payments & { cookie: string; valueDate: string }): Client {
  const { ids, standing, cookie, valueDate, log } = given;
  let done = 0;
  return {
    next: () => {
      const id = ids[done];
      if (id === undefined) return null;
      const { version = 0, reference = '' } = standing.get(id) ?? {};
      return {
        cookie,
        path: paths.disbursementSettlement(id),
        form: 'confirm',
        key: `confirmed:${id}:${cookie.slice(-8)}`,
        fields: { version: String(version), bankReference: `BNK ${reference}`.slice(0, 60), valueDate },
        file: { name: 'proof', content: PDF },
      };
    },
    told: ({ key }, { what, status }) => {
      if (what === 'done') log.confirmations.push(ids[done] ?? '');
      else if (status !== 409) log.surprises.push(`${key}: ${status}`);
      done += 1;
    },
  };
}
