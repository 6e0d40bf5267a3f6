import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { bankLines, bankStatements } from '#db/schema/bank.ts';
import type { Statement, StatementFile, StatementLine } from '#app/adapters/bank/bank-statement.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import type { Outcome } from '#app/kernel/event.ts';
import { utcDate } from '#app/kernel/instant.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { ProgrammeFacts } from '#app/programme/programme-store.server.ts';
import { blindIndex } from '#app/vault/seal.ts';
import type { DisbursementRefusal } from '../disbursement.ts';
import { ownAccountNumbers, type KeptBankFile } from './bank-file-store.server.ts';
import { lineFacts, paymentByReference, paymentsOfFile } from './bank-line-store.server.ts';
import { decideLine } from './matching.ts';
import { settleLine } from './settle-line.server.ts';

type About = { actor: Actor; programme: ProgrammeFacts; kept: KeptBankFile };

type Recorded = Pick<Outcome<null>, 'events' | 'notices'> & { readonly lines: number; readonly open: number };

/** Reads statements of the programme's own account into force, whole or not at all: every movement settled or open. */
export async function recordStatements(
  world: World,
  tx: Tx,
  given: About & { file: StatementFile },
): Promise<Result<Recorded, DisbursementRefusal>> {
  const own = await ownAccountNumbers(world, tx, given);
  if (own.length === 0) return refuse('no-bank-account');
  const foreign = given.file.statements.find((statement) => !own.includes(statement.account));
  if (foreign) return refuse('bank-file-foreign-account', { field: 'file', values: { line: foreign.line } });
  const events: Recorded['events'][number][] = [];
  const notices: NonNullable<Recorded['notices']>[number][] = [];
  let lines = 0;
  let open = 0;
  for (const statement of given.file.statements) {
    const statementId = await keepStatement(world, tx, { ...given, statement });
    if (!statementId) return refuse('bank-file-known', { field: 'file' });
    for (const line of statement.lines) {
      const settled = await recordLine(world, tx, { ...given, statementId, line });
      if (!settled.ok) return settled;
      events.push(...settled.value.events);
      notices.push(...(settled.value.notices ?? []));
      lines += 1;
      open += settled.value.open ? 1 : 0;
    }
  }
  return ok({ events, notices, lines, open });
}

/** Null when the same statement came in another file already. */
async function keepStatement(
  world: World,
  tx: Tx,
  { programme, kept, statement }: About & { statement: Statement },
): Promise<string | null> {
  const { reference, page, currency, openingMinor, closingMinor } = statement;
  const days = statement.lines.map((line) => line.bookedOn).toSorted();
  const rows = await tx
    .insert(bankStatements)
    .values({
      id: world.ids.next(),
      programmeId: programme.id,
      fileId: kept.id,
      accountIndex: blindIndex(statement.account, { key: world.keys.blindIndexKey, scope: 'bank-account' }),
      reference,
      page,
      currency,
      firstOn: days[0] ?? utcDate(world.clock.now()),
      openingMinor,
      closingMinor,
    })
    .onConflictDoNothing()
    .returning({ id: bankStatements.id });
  return rows[0]?.id ?? null;
}

async function recordLine(
  world: World,
  tx: Tx,
  { actor, programme, kept, statementId, line }: About & { statementId: string; line: StatementLine },
) {
  const { amount, instructed, ...said } = line;
  const id = world.ids.next();
  await tx.insert(bankLines).values({
    ...said,
    id,
    programmeId: programme.id,
    fileId: kept.id,
    statementId,
    amountMinor: amount.minor,
    currency: amount.currency,
    instructedMinor: instructed?.minor ?? null,
    instructedCurrency: instructed?.currency ?? null,
    state: 'open',
  });
  const [row] = await tx.select().from(bankLines).where(eq(bankLines.id, id));
  if (!row) throw new Error('a movement was not kept');
  const { facts, rate } = await lineFacts(tx, row);
  const named = await paymentByReference(tx, { programmeId: programme.id, reference: line.endToEndId });
  const together = named ? [] : await paymentsOfFile(tx, { programmeId: programme.id, messageId: line.messageId });
  const decision = decideLine(facts, {
    payment: named?.facts ?? null,
    together: together.map((each) => each.facts),
    today: utcDate(world.clock.now()),
    byPerson: false,
  });
  const settled = await settleLine(world, tx, {
    row,
    facts,
    rate,
    decision,
    payments: named ? [named] : together,
    documentReference: `${kept.reference}/${line.line}`,
    by: actorReference(actor),
  });
  return settled.ok ? ok({ ...settled.value, open: decision.kind === 'open' }) : settled;
}
