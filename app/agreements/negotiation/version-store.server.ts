import { and, desc, eq } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import { agreementVersions } from '#db/schema/negotiation.ts';
import type { AgreementId } from '#app/kernel/ids.ts';
import type { Instant } from '#app/kernel/instant.ts';
import { toJson } from '#app/kernel/json.ts';
import { readTerms, type VersionTerms } from './version.ts';

/** The number of the newest version; none before the agreement was first sent. */
export async function lastVersion(reader: Reader, agreementId: AgreementId): Promise<number> {
  const [row] = await reader
    .select({ number: agreementVersions.number })
    .from(agreementVersions)
    .where(eq(agreementVersions.agreementId, agreementId))
    .orderBy(desc(agreementVersions.number))
    .limit(1);
  return row?.number ?? 0;
}

/** What each version that was sent says. */
export async function termsOf(reader: Reader, agreementId: AgreementId): Promise<VersionTerms[]> {
  const rows = await reader
    .select({ terms: agreementVersions.terms })
    .from(agreementVersions)
    .where(eq(agreementVersions.agreementId, agreementId));
  return rows.map((row) => readTerms(toJson(row.terms)));
}

/** Who sent the versions of an agreement: references of actors. */
export async function sendersOf(reader: Reader, agreementId: AgreementId): Promise<string[]> {
  const rows = await reader
    .select({ by: agreementVersions.sentBy })
    .from(agreementVersions)
    .where(and(eq(agreementVersions.agreementId, agreementId)));
  return rows.map((row) => row.by);
}

/** Keeps what is sent for signature now. */
export async function keepVersion(
  tx: Tx,
  given: {
    readonly agreementId: AgreementId;
    readonly number: number;
    readonly documentId: string;
    readonly terms: VersionTerms;
    readonly sentBy: string;
    readonly sentAt: Instant;
  },
): Promise<void> {
  const { startsOn, endsOn, specialConditions, clauses, lines, instalments } = given.terms;
  // Named one by one: nothing else that a line or an instalment holds is kept here.
  const terms = toJson({
    startsOn,
    endsOn,
    specialConditions,
    clauses: clauses.map(({ code, version }) => ({ code, version })),
    lines: lines.map(({ heading, number, description, amountMinor }) => {
      return { heading, number, description, amountMinor };
    }),
    instalments: instalments.map(({ number, amountMinor, expectedOn }) => ({ number, amountMinor, expectedOn })),
  });
  await tx.insert(agreementVersions).values({ ...given, terms });
}
