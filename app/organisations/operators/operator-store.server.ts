import { and, asc, eq, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import { operatorTerms, transferOperators } from '#db/schema/operators.ts';
import type { Instant } from '#app/kernel/instant.ts';
import type { World } from '#app/kernel/world.ts';
import { searchList } from '../screening/list-search.ts';
import { loadLists, newestList } from '../screening/list-store.server.ts';
import type { OperatorState } from './operator-lifecycle.ts';
import { operatorFault, type OperatorFault, type Use } from './operator-standing.ts';
import type { Service, Terms } from './operator.ts';

export type TermsRow = Omit<typeof operatorTerms.$inferSelect, 'state'> & { readonly state: OperatorState };

/** The terms a provider may be used by; null where none are approved. */
export async function termsInForce(reader: Reader, operatorId: string): Promise<Terms | null> {
  const [row] = await reader
    .select()
    .from(operatorTerms)
    .where(and(eq(operatorTerms.operatorId, operatorId), eq(operatorTerms.state, 'approved')));
  return row ?? null;
}

/** I20: why an account cannot be paid through its provider; null where it can, and where a bank pays. */
export async function operatorFaultOf(
  reader: Reader,
  payee: { readonly operatorId: string | null; readonly country: string; readonly currency: string },
  at: Instant,
  amountMinor = 0n,
): Promise<OperatorFault | null> {
  if (!payee.operatorId) return null;
  const { country, currency } = payee;
  return operatorFault(await termsInForce(reader, payee.operatorId), { country, currency, amountMinor }, at);
}

/** Terms with their provider, locked: proposals, decisions and withdrawals of one provider take turns. */
export async function lockTerms(tx: Tx, termsId: string) {
  const [found] = await tx
    .select({ operatorId: operatorTerms.operatorId })
    .from(operatorTerms)
    .where(eq(operatorTerms.id, termsId));
  const operator = found && (await lockOperator(tx, found.operatorId));
  if (!operator) return null;
  const [terms] = await tx.select().from(operatorTerms).where(eq(operatorTerms.id, termsId));
  // The cast is the check `operator_terms_state` of the database.
  return terms ? { operator, terms: { ...terms, state: terms.state as OperatorState } } : null;
}

/** A provider itself never changes, so that there is no row to lock. */
export async function lockOperator(tx: Tx, operatorId: string) {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${operatorId}, 0))`);
  const [row] = await tx.select().from(transferOperators).where(eq(transferOperators.id, operatorId));
  return row ?? null;
}

export async function operatorName(reader: Reader, operatorId: string): Promise<string> {
  const [row] = await reader
    .select({ name: transferOperators.name })
    .from(transferOperators)
    .where(eq(transferOperators.id, operatorId));
  return row?.name ?? '';
}

export type OpenOperator = {
  readonly id: string;
  readonly reference: string;
  readonly name: string;
  readonly service: Service;
} & Pick<Terms, 'countries' | 'currencies' | 'ceilingMinor'>;

/** What an account may be opened through today, by name. */
export async function openOperators(
  reader: Reader,
  programmeId: string,
  at: Instant,
): Promise<readonly OpenOperator[]> {
  const rows = await reader
    .select({ operator: transferOperators, terms: operatorTerms })
    .from(transferOperators)
    .innerJoin(operatorTerms, eq(operatorTerms.operatorId, transferOperators.id))
    .where(and(eq(transferOperators.programmeId, programmeId), eq(operatorTerms.state, 'approved')))
    .orderBy(asc(transferOperators.name));
  return rows.flatMap(({ operator, terms }) => {
    const [country = '', currency = ''] = [terms.countries[0], terms.currencies[0]];
    const use: Use = { country, currency, amountMinor: 0n };
    if (operatorFault(terms, use, at)) return [];
    const { id, reference, name } = operator;
    const { countries, currencies, ceilingMinor } = terms;
    // The check `transfer_operators_service` of the database.
    return [{ id, reference, name, service: operator.service as Service, countries, currencies, ceilingMinor }];
  });
}

/** I16: compares a name with the lists in force. `listNumber` 0: none was ever imported. */
export async function screenName(world: World, tx: Tx, name: string): Promise<{ listNumber: number; matches: number }> {
  const listNumber = await newestList(tx);
  if (listNumber === 0) return { listNumber, matches: 0 };
  const { index } = await loadLists(world, tx);
  return { listNumber, matches: searchList(index, { names: [name], kind: 'either', born: null }).length };
}
