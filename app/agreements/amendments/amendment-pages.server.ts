import { inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { accounts } from '#db/schema/people.ts';
import { payeeAccounts } from '#db/schema/organisations.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { AgreementId } from '#app/kernel/ids.ts';
import { isId } from '#app/kernel/ids.ts';
import { can } from '#app/people/access.ts';
import { factorOf } from '#app/people/step-up.server.ts';
import { isDesk, reachOf } from '../agreement-policy.ts';
import { loadAgreement, paperOf, type Agreement } from '../agreement-store.server.ts';
import { latestEnd } from '../agreement-period.ts';
import { decideEffect, wholeBudget, type AmendmentBounds } from './amendment-effect.ts';
import { actsOnSide, amendmentVerdicts, isAmendable } from './amendment-policy.ts';
import { amendmentsOf, approversOf, loadAmendment, signersOf, type Amendment } from './amendment-store.server.ts';
import type { Standing } from './amendment.ts';
import { headingMoves } from './flexibility.ts';
import { factsFrom } from './move-amendment.server.ts';
import { boundsOf, standingOf } from './standing.server.ts';

/** The amendments of one agreement, what its budget may still move with a notice, and whether the reader may ask. */
export async function amendmentList(reader: Reader, actor: Person, id: AgreementId) {
  const agreement = await loadAgreement(reader, id, reachOf(actor));
  if (!agreement) return null;
  const rows = await amendmentsOf(reader, id);
  const side = isDesk(actor) ? 'lead' : 'grantee';
  const may = can(actor, 'amendments.write').allowed && actsOnSide(actor, 'amendments.write', { ...agreement, side });
  const open = rows.some((each) => !['in_force', 'rejected', 'withdrawn'].includes(each.state));
  const { reference, currency } = agreement;
  return {
    agreement: { id, reference, currency },
    rows: rows.map(({ id: amendmentId, reference: name, kind, state, form, createdAt, inForceAt }) => {
      return { id: amendmentId, reference: name, kind, state, form, createdAt, inForceAt };
    }),
    moves: await movesOf(reader, agreement),
    mayAsk: may && isAmendable(agreement.state) && !open,
  };
}

async function movesOf(reader: Reader, agreement: Agreement) {
  const { headings } = await standingOf(reader, agreement);
  return headingMoves(headings, {}, (await boundsOf(reader, agreement)).flexibilityPercent);
}

/** One amendment: what changes from what to what, who did what (by alias), and what the reader may do. */
export async function amendmentPage(reader: Reader, actor: Person, id: string) {
  const found = await loaded(reader, actor, id);
  if (!found) return null;
  const { amendment, agreement, standing, bounds } = found;
  const signers = await signersOf(reader, id);
  const approvedBy = await approversOf(reader, amendment);
  const people = { approvedBy, signedBy: signers.map((each) => each.accountId) };
  const paper = await paperOf(reader, amendment);
  const aliases = await aliasesOf(reader, [amendment.requestedBy, amendment.checkedBy, ...approvedBy]);
  const stood = amendment.stood ?? standing;
  const asked = decideEffect(amendment, stood, bounds);
  const today = decideEffect(amendment, standing, bounds);
  const open = !['in_force', 'rejected', 'withdrawn'].includes(amendment.state);
  return {
    amendment: shownOf(amendment),
    agreement: { id: agreement.id, reference: agreement.reference, currency: agreement.currency },
    effect: asked.ok ? asked.value : null,
    // Said before anybody tries: what was asked for is no longer possible.
    obstacle: open && amendment.stood && !today.ok ? today.refusal : null,
    moves: amendment.wanted.headings ? wantedMoves(amendment, stood, bounds) : [],
    stood,
    account: await maskedAccount(reader, amendment.wanted.payeeAccountId),
    activities: bounds.activities,
    paper: paper && { sha256: paper.sha256 },
    requestedBy: aliases.get(amendment.requestedBy) ?? '',
    checkedBy: aliases.get(amendment.checkedBy ?? '') ?? null,
    approvedBy: approvedBy.map((each) => aliases.get(each) ?? ''),
    signers: signers.map(({ accountId: _who, ...signer }) => signer),
    verdicts: amendmentVerdicts(actor, factsFrom(agreement, amendment, people)),
    factor: await factorOf(reader, actor.accountId),
  };
}

/** The form of a draft, with the figures and limits beside its fields. */
export async function amendmentForm(reader: Reader, actor: Person, id: string) {
  const found = await loaded(reader, actor, id);
  if (!found) return null;
  const { amendment, agreement, standing, bounds } = found;
  const facts = factsFrom(agreement, amendment, { approvedBy: [], signedBy: [] });
  if (!amendmentVerdicts(actor, facts).write.allowed) return null;
  const verified = bounds.verifiedPayeeId;
  return {
    amendment: shownOf(amendment),
    agreement: { id: agreement.id, reference: agreement.reference, language: agreement.language },
    standing: { ...standing, headings: wholeBudget(standing.headings) },
    moves: wantedMoves(amendment, standing, bounds),
    latestEnd: latestEnd(bounds.action),
    flexibilityPercent: bounds.flexibilityPercent,
    activities: bounds.activities,
    verified: verified === null ? null : { id: verified, masked: await maskedAccount(reader, verified) },
  };
}

async function loaded(reader: Reader, actor: Person, id: string) {
  const amendment = await loadAmendment(reader, id, reachOf(actor));
  const agreement = amendment && (await loadAgreement(reader, amendment.agreementId, reachOf(actor)));
  if (!amendment || !agreement) return null;
  return {
    amendment,
    agreement,
    standing: await standingOf(reader, agreement),
    bounds: await boundsOf(reader, agreement),
  };
}

function wantedMoves({ wanted }: Amendment, standing: Standing, { flexibilityPercent }: AmendmentBounds) {
  const amounts = Object.entries(wanted.headings ?? {}).map(([heading, minor]) => [heading, BigInt(minor)]);
  return headingMoves(wholeBudget(standing.headings), Object.fromEntries(amounts), flexibilityPercent);
}

/** What a page may show of a request: account ids of people stay behind. */
function shownOf(amendment: Amendment) {
  const {
    requestedBy: _asked,
    submittedBy: _sent,
    checkedBy: _checked,
    documentId: _paper,
    stood: _stood,
    ...shown
  } = amendment;
  return shown;
}

async function maskedAccount(reader: Reader, id: string | undefined): Promise<string | null> {
  if (!id || !isId(id)) return null;
  const [row] = await reader
    .select({ masked: payeeAccounts.masked })
    .from(payeeAccounts)
    .where(inArray(payeeAccounts.id, [id]));
  return row?.masked ?? null;
}

async function aliasesOf(reader: Reader, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const people = ids.filter((each): each is string => each !== null && isId(each));
  if (people.length === 0) return new Map();
  const rows = await reader
    .select({ id: accounts.id, alias: accounts.alias })
    .from(accounts)
    .where(inArray(accounts.id, people));
  return new Map(rows.map((row) => [row.id, row.alias]));
}
