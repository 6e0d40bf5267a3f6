import { inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { accounts } from '#db/schema/people.ts';
import type { Actor } from '#app/kernel/actor.ts';
import { ALLOWED, denied, type Verdict } from '#app/kernel/verdict.ts';
import { representativesOf } from '#app/organisations/team/representatives.server.ts';
import { mayEdit } from '../application-policy.ts';
import type { Draft } from '../application-store.server.ts';
import type { Application } from '../application.ts';
import { completenessOf } from '../completeness.ts';
import { isCertified, type Certification } from './certification.ts';
import { lastCertification } from './certification-store.server.ts';
import { certifiedSha256 } from './certified-hash.ts';

/**
 * Where the certification of a draft stands, for its own team; null where its call asks for none. `stands`: what was
 * certified is what there is.
 */
export async function certificationView(
  reader: Reader,
  about: { actor: Actor; application: Application; draft: Draft },
) {
  const { actor, application, draft } = about;
  const open = application.state === 'draft' || application.state === 'returned';
  if (!open || !draft.content.certification) return null;
  const last = await lastCertification(reader, application.id);
  const sha256 = certifiedSha256(application, draft);
  const representatives = await representativesOf(reader, application.organisationId);
  const aliases = last ? await aliasesIn(reader, last) : new Map<string, string>();
  const ids = representatives.map(({ accountId }) => accountId);
  const missing = completenessOf(draft).missing.length;
  return {
    sha256,
    stands: isCertified(last, sha256),
    missing,
    representatives: representatives.map(({ alias }) => alias),
    last: last && {
      state: last.state,
      askedAt: last.askedAt,
      askedBy: aliases.get(last.askedBy) ?? '',
      answeredAt: last.answeredAt,
      answeredBy: aliases.get(last.answeredBy ?? '') ?? '',
      reason: last.reason,
    },
    mayAsk: mayAsk({ actor, application, last, missing, ids }),
    mayAnswer: mayAnswer({ actor, last, ids }),
  };
}

export type CertificationView = NonNullable<Awaited<ReturnType<typeof certificationView>>>;

async function aliasesIn(reader: Reader, { askedBy, answeredBy }: Certification): Promise<ReadonlyMap<string, string>> {
  const { id, alias } = accounts;
  const rows = await reader
    .select({ id, alias })
    .from(accounts)
    .where(inArray(id, answeredBy ? [askedBy, answeredBy] : [askedBy]));
  return new Map(rows.map((row) => [row.id, row.alias]));
}

type Facts = { actor: Actor; last: Certification | null; ids: readonly string[] };

function mayAsk({ actor, application, last, missing, ids }: Facts & { application: Application; missing: number }) {
  const may = mayEdit(actor, application);
  if (!may.allowed) return may;
  if (last?.state === 'asked' || last?.state === 'certified') return denied('certification-asked-already');
  if (missing > 0) return denied('application-not-complete');
  return ids.some((id) => actor.kind === 'person' && id !== actor.accountId)
    ? ALLOWED
    : denied('representative-missing');
}

function mayAnswer({ actor, last, ids }: Facts): Verdict {
  if (actor.kind !== 'person' || !ids.includes(actor.accountId)) return denied('not-representative');
  if (last?.state !== 'asked') return denied('certification-changed');
  return last.askedBy === actor.accountId ? denied('certification-own') : ALLOWED;
}
