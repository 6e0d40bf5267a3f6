import { Readable } from 'node:stream';
import { eq } from 'drizzle-orm';
import { applications } from '#db/schema/applications.ts';
import type { AnswerRow } from '#app/applications/answer-rows.ts';
import { answerMark, budgetMark } from '#app/applications/application-hash.ts';
import { attachDocument } from '#app/applications/attach-document.server.ts';
import { saveBasics } from '#app/applications/save-basics.server.ts';
import { saveBudget } from '#app/applications/save-budget.server.ts';
import { saveSection } from '#app/applications/save-section.server.ts';
import { startApplication } from '#app/applications/start-application.server.ts';
import { submitApplication } from '#app/applications/submit-application.server.ts';
import type { Measure } from '#app/applications/budget.ts';
import type { CallContent } from '#app/calls/call-content.ts';
import { expectOk } from '#app/kernel/result.ts';
import type { Heading } from '#app/programme/headings.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { causeOf } from './cause.ts';
import type { Grantee } from './enrol.ts';
import { samplePdf } from './sample-pdf.ts';
import type { StoryWorld } from './story-world.ts';
import { BUDGET_WORDS, SAMPLES } from './texts.ts';

export type StoryCall = { readonly callId: string; readonly reference: string; readonly content: CallContent };

/** How far an application gets, and how much it asks for in EUR cents. */
export type Ambition = {
  readonly call: StoryCall;
  readonly euroMinor: bigint;
  readonly until: 'started' | 'half' | 'submitted';
  /** Of it for equipment, in EUR cents. */
  readonly equipmentMinor?: bigint;
  /** Who applies with it. */
  readonly partners?: readonly AnswerRow[];
};

/** One application, filled in by its owner as a person would: section after section, then budget, papers, submission. */
export async function apply(world: StoryWorld, grantee: Grantee, ambition: Ambition): Promise<string> {
  const { call } = ambition;
  const { owner, party } = grantee;
  const key = (step: string) => namedKey(`${call.reference} ${party.slug} ${step}`);
  const about = { callId: call.callId, language: party.language };
  const { applicationId } = expectOk(await startApplication(world, owner, { ...about, key: key('start') }));
  if (ambition.until === 'started') return applicationId;
  await fillBasics(world, grantee, { applicationId, content: call.content, key: key('basics') });
  const sections = ambition.until === 'half' ? call.content.sections.slice(0, 2) : call.content.sections;
  for (const section of sections) {
    const answers = new Map(
      section.questions.map((question) => [
        question.code,
        { typed: sampleAnswer(grantee, question, ambition.partners), mark: answerMark(0, '') },
      ]),
    );
    expectOk(
      await saveSection(world, owner, { applicationId, section: section.code, answers, key: key(section.code) }),
    );
  }
  if (ambition.until === 'half') return applicationId;
  const { euroMinor, equipmentMinor = 0n } = ambition;
  await fillBudget(world, grantee, { applicationId, euroMinor, equipmentMinor, key: key('budget') });
  for (const document of call.content.documents.filter((each) => each.required)) {
    const upload = {
      mediaType: 'application/pdf',
      scan: 'not-scanned' as const,
      open: () => Readable.from(samplePdf(`${call.reference} ${document.code} ${applicationId}`)),
    };
    const given = { applicationId, label: document.code, upload, key: key(`document ${document.code}`) };
    expectOk(await attachDocument(world, owner, given));
  }
  const declarations = call.content.declarations.map((declaration) => declaration.code);
  expectOk(await submitApplication(world, owner, { applicationId, declarations, key: key('submit') }));
  return applicationId;
}

async function fillBasics(
  world: StoryWorld,
  grantee: Grantee,
  given: { applicationId: string; content: CallContent; key: ReturnType<typeof namedKey> },
): Promise<void> {
  const { applicationId, content, key } = given;
  const version = await versionOf(world, applicationId);
  const activities = content.activities.slice(0, 2);
  const durationMonths = Math.min(12, content.durationMonths);
  const language = grantee.party.language;
  expectOk(
    await saveBasics(world, grantee.owner, {
      applicationId,
      version,
      activities,
      taxonomy: causeOf(grantee.party),
      durationMonths,
      language,
      key,
    }),
  );
}

async function fillBudget(
  world: StoryWorld,
  grantee: Grantee,
  given: { applicationId: string; euroMinor: bigint; equipmentMinor: bigint; key: ReturnType<typeof namedKey> },
): Promise<void> {
  const { applicationId, euroMinor, equipmentMinor, key } = given;
  const words = BUDGET_WORDS[grantee.party.language];
  const staff = (euroMinor * 55n) / 100n / 12n;
  const travel = (euroMinor * 14n) / 100n / 8n;
  const lodging = (euroMinor * 6n) / 100n / 8n;
  const indirect = (euroMinor * 5n) / 100n;
  const rest = euroMinor - staff * 12n - (travel + lodging) * 8n - indirect - equipmentMinor;
  const line = (
    row: string,
    heading: Heading,
    description: string,
    [quantity, measure, unitMinor]: readonly [number, Measure, bigint],
  ) => ({
    row: `new-${row}`,
    heading,
    description,
    quantity,
    measure,
    unitMinor,
    amountMinor: unitMinor * BigInt(quantity),
  });
  const lines = [
    line('1', 'human-resources', words[0], [12, 'month', staff]),
    line('2', 'travel', words[1], [8, 'trip', travel]),
    line('3', 'security-wellbeing', words[2], [1, 'flat', rest]),
    line('4', 'indirect', words[3], [1, 'flat', indirect]),
    line('5', 'travel', words[4], [8, 'day', lodging]),
    ...(equipmentMinor > 0n ? [line('6', 'equipment', words[5], [1, 'flat', equipmentMinor])] : []),
  ];
  expectOk(await saveBudget(world, grantee.owner, { applicationId, mark: budgetMark([]), lines, remove: null, key }));
}

type Question = CallContent['sections'][number]['questions'][number];

/** Which part of a sample answers which question. */
const ANSWERED_BY: Readonly<Record<string, 'context' | 'method' | 'safety' | 'learning'>> = {
  context: 'context',
  participation: 'method',
  gender: 'safety',
  security: 'safety',
};

function sampleAnswer(grantee: Grantee, question: Question, partners: readonly AnswerRow[] = []): string {
  const samples = SAMPLES[grantee.party.language];
  const sample = samples[grantee.party.slug.length % samples.length];
  if (!sample) throw new Error('no sample text');
  if (question.kind === 'risks') {
    const { safety: mitigation, context: risk } = sample;
    return JSON.stringify([{ risk, likelihood: 'medium', impact: 'high', mitigation }]);
  }
  if (question.kind === 'work-plan') {
    const { method, learning, context: milestone } = sample;
    const rows = [
      { activity: method, from: '1', until: '4', milestone },
      { activity: learning, from: '3', until: '6' },
    ];
    return JSON.stringify(rows);
  }
  if (question.kind === 'co-applicants') return partners.length === 0 ? '' : JSON.stringify(partners);
  if (!question.required) return '';
  if (question.kind === 'number') return String(4 + grantee.party.slug.length);
  if (question.kind === 'choice') return question.choices?.[grantee.party.atRisk ? 0 : 1]?.code ?? '';
  return sample[ANSWERED_BY[question.code] ?? 'learning'];
}

async function versionOf(world: StoryWorld, id: string): Promise<number> {
  const [row] = await world.db
    .select({ version: applications.version })
    .from(applications)
    .where(eq(applications.id, id));
  return row?.version ?? 0;
}
