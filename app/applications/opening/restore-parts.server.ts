import { and, eq, inArray, isNotNull, isNull, notInArray } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { applicationAnswers, applicationBudgetLines } from '#db/schema/applications.ts';
import { documents } from '#db/schema/documents.ts';
import { loadFrozenContent } from '#app/calls/call-store.server.ts';
import type { Instant } from '#app/kernel/instant.ts';
import type { World } from '#app/kernel/world.ts';
import type { ApplicationContent } from '../application-content.ts';
import {
  answersOf,
  budgetLinesOf,
  loadSubmittedContent,
  saveApplication,
  type SubmittedVersion,
} from '../application-store.server.ts';
import type { Application } from '../application.ts';
import type { OpenReturn } from './return.ts';

type Given = { readonly application: Application; readonly open: OpenReturn; readonly at: Instant };

/**
 * Puts the parts that were open for clarification back to the version in force: what was written and not submitted in
 * time never reached the office, and later rooms read the form as well as the version. Nothing else can have changed.
 */
export async function restoreParts(world: World, tx: Tx, given: Given): Promise<void> {
  const version = await loadSubmittedContent(tx, given.application.id);
  if (!version) throw new Error('a returned application without a version');
  const { parts } = given.open;
  if (parts.includes(':basics')) await restoreBasics(tx, given, version.content);
  await restoreAnswers(tx, given, version);
  if (parts.includes(':budget')) await restoreBudget(world, tx, given.application, version.content);
  if (parts.includes(':documents')) await restoreDocuments(tx, given, version.content);
}

async function restoreBasics(tx: Tx, { application }: Given, content: ApplicationContent): Promise<void> {
  const { activities, taxonomy, durationMonths, lot: lotCode, language } = content;
  const basics = { activities: [...activities], taxonomy: [...taxonomy], durationMonths, lotCode, language };
  await saveApplication(tx, application.id, basics);
}

/** `savedAt` is the moment of the submission: the database takes nothing dated after the deadline. */
async function restoreAnswers(tx: Tx, { application, open }: Given, version: SubmittedVersion): Promise<void> {
  const call = await loadFrozenContent(tx, application.callVersionId);
  const codes = call.sections
    .filter((section) => open.parts.includes(section.code))
    .flatMap((section) => section.questions.map(({ code }) => code));
  const submitted = new Map(version.content.answers.map(({ question, value }) => [question, value]));
  for (const answer of await answersOf(tx, application.id)) {
    const value = submitted.get(answer.question) ?? '';
    if (!codes.includes(answer.question) || answer.value === value) continue;
    await tx
      .update(applicationAnswers)
      .set({ value, revision: answer.revision + 1, savedBy: 'system:schedule', savedAt: version.submittedAt })
      .where(
        and(eq(applicationAnswers.applicationId, application.id), eq(applicationAnswers.question, answer.question)),
      );
  }
}

async function restoreBudget(
  world: World,
  tx: Tx,
  application: Application,
  content: ApplicationContent,
): Promise<void> {
  const stored = await budgetLinesOf(tx, application.id);
  const same =
    stored.length === content.budget.length &&
    content.budget.every((line, index) => {
      const now = stored[index];
      return (
        now?.heading === line.heading &&
        now.description === line.description &&
        now.quantity === line.quantity &&
        now.measure === line.measure &&
        now.unitMinor.toString() === line.unitMinor &&
        now.payer === line.payer
      );
    });
  if (same) return;
  await tx.delete(applicationBudgetLines).where(eq(applicationBudgetLines.applicationId, application.id));
  await tx.insert(applicationBudgetLines).values(
    content.budget.map((line, index) => ({
      id: world.ids.next(),
      applicationId: application.id,
      position: index,
      heading: line.heading,
      description: line.description,
      quantity: line.quantity,
      measure: line.measure,
      unitMinor: BigInt(line.unitMinor),
      amountMinor: BigInt(line.amountMinor),
      payer: line.payer,
    })),
  );
}

/** What was submitted is attached again; what was added since is taken off. The files stay in the store. */
async function restoreDocuments(tx: Tx, { application, at }: Given, content: ApplicationContent): Promise<void> {
  const own = and(eq(documents.ownerKind, 'application'), eq(documents.ownerId, application.id));
  const submitted = content.documents.map(({ id }) => id);
  if (submitted.length > 0) {
    await tx
      .update(documents)
      .set({ removedAt: null })
      .where(and(own, inArray(documents.id, submitted), isNotNull(documents.removedAt)));
  }
  await tx
    .update(documents)
    .set({ removedAt: at })
    .where(
      and(own, submitted.length > 0 ? notInArray(documents.id, submitted) : undefined, isNull(documents.removedAt)),
    );
}
