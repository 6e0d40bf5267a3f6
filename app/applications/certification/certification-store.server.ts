import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import { certifications } from '#db/schema/certifications.ts';
import type { DomainEvent, Notice } from '#app/kernel/event.ts';
import type { ApplicationId } from '#app/kernel/ids.ts';
import type { Application } from '../application.ts';
import type { Certification } from './certification.ts';
import type { CertificationState } from './certification-lifecycle.ts';

/** The newest certification of an application, whatever became of it; null where none was asked for. */
export async function lastCertification(reader: Reader, applicationId: ApplicationId): Promise<Certification | null> {
  const [row] = await reader
    .select()
    .from(certifications)
    .where(eq(certifications.applicationId, applicationId))
    .orderBy(desc(certifications.id))
    .limit(1);
  // The cast is the check `certifications_state`.
  return row ? { ...row, state: row.state as CertificationState } : null;
}

/** Moves a certification; the database refuses a move that is none of its lifecycle. */
export async function saveCertification(
  tx: Tx,
  id: string,
  changes: Partial<Omit<typeof certifications.$inferInsert, 'id' | 'state'>> & { state: CertificationState },
): Promise<void> {
  await tx.update(certifications).set(changes).where(eq(certifications.id, id));
}

/**
 * Ends the certification of a draft that changes, at that instant; the database has made it void already where the
 * content changed. Answers what was voided now and not before.
 */
export async function endCertification(tx: Tx, applicationId: ApplicationId, at: Date) {
  const { state, endedAt } = certifications;
  return tx
    .update(certifications)
    .set({ state: 'void', endedAt: at })
    .where(
      and(
        eq(certifications.applicationId, applicationId),
        isNull(endedAt),
        inArray(state, ['asked', 'certified', 'void']),
      ),
    )
    .returning();
}

type About = Pick<Application, 'id' | 'programmeId' | 'reference'>;

export function certificationEvent(
  kind: 'certification-asked' | 'certified' | 'certification-declined' | 'certification-voided',
  application: Pick<Application, 'id' | 'programmeId'>,
  certification: { readonly id: string; readonly contentSha256: string },
): DomainEvent {
  return {
    kind: `application.${kind}`,
    programmeId: application.programmeId,
    entity: { kind: 'application', id: application.id },
    body: { certificationId: certification.id, sha256: certification.contentSha256 },
  };
}

/** To each of `told` once, but not to who did it. */
export function certificationNotices(
  kind: 'certification-asked' | 'certification-given' | 'certification-declined' | 'certification-voided',
  application: About,
  given: { told: readonly (string | null)[]; except: string },
): Notice[] {
  const told = new Set(given.told.filter((accountId) => accountId !== null && accountId !== given.except));
  return [...told].flatMap((accountId) =>
    accountId === null
      ? []
      : [
          {
            accountId,
            kind,
            entity: { kind: 'application-certification', id: application.id },
            values: { reference: application.reference },
          },
        ],
  );
}
