import { and, desc, eq, lt } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { documents } from '#db/schema/documents.ts';
import { agreementRemarks, agreementVersions } from '#db/schema/negotiation.ts';
import { accounts } from '#db/schema/people.ts';
import { aliasesOf } from '#app/applications/application-pages.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { AgreementId } from '#app/kernel/ids.ts';
import { toJson } from '#app/kernel/json.ts';
import { can } from '#app/people/access.ts';
import { shownOf } from '../agreement-pages.server.ts';
import { actsFor, isDesk, reachOf } from '../agreement-policy.ts';
import { decideMove } from '../agreement-signing.ts';
import { holdsLiveAward, loadAgreement } from '../agreement-store.server.ts';
import { readTerms, termChanges } from './version.ts';

const PAGE = 10;

/** The versions an agreement was sent in, the newest first, each with what it changed and what was asked of it. */
export async function negotiationPage(
  reader: Reader,
  actor: Person,
  given: { readonly id: AgreementId; readonly after: number | null },
) {
  const agreement = await loadAgreement(reader, given.id, reachOf(actor));
  if (!agreement) return null;
  const found = await versionsOf(reader, given);
  const aliases = await aliasesOf(
    reader,
    found.map((row) => row.sentBy),
  );
  const versions = found.map((row) => ({ ...row, terms: readTerms(toJson(row.terms)) }));
  const signs = can(actor, 'agreements.sign').allowed && actsFor(actor, agreement.organisationId, ['applicant-owner']);
  const awardLive = await holdsLiveAward(reader, agreement.awardId);
  const shown = versions.slice(0, PAGE).map(({ terms, sentBy, ...row }, place) => {
    const before = versions[place + 1]?.terms;
    return { ...row, sentBy: aliases.get(sentBy) ?? '', changes: before ? termChanges(before, terms) : null };
  });
  return {
    agreement: shownOf(agreement),
    versions: shown,
    next: versions.length > PAGE ? (shown.at(-1)?.number ?? null) : null,
    mayAsk: signs && decideMove('askChange', { state: agreement.state, awardLive }).ok,
    desk: isDesk(actor),
  };
}

export type NegotiationPage = NonNullable<Awaited<ReturnType<typeof negotiationPage>>>;

async function versionsOf(reader: Reader, { id, after }: { id: AgreementId; after: number | null }) {
  const { agreementId, number, terms, sentBy, sentAt } = agreementVersions;
  const ofVersion = and(eq(agreementRemarks.agreementId, agreementId), eq(agreementRemarks.number, number));
  return reader
    .select({
      number,
      terms,
      sentBy,
      sentAt,
      sha256: documents.sha256,
      remark: agreementRemarks.body,
      remarkedBy: accounts.alias,
      remarkedAt: agreementRemarks.writtenAt,
    })
    .from(agreementVersions)
    .innerJoin(documents, eq(documents.id, agreementVersions.documentId))
    .leftJoin(agreementRemarks, ofVersion)
    .leftJoin(accounts, eq(accounts.id, agreementRemarks.writtenBy))
    .where(and(eq(agreementId, id), after === null ? undefined : lt(number, after)))
    .orderBy(desc(number))
    .limit(PAGE + 1);
}
