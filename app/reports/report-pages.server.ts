import { and, asc, eq, inArray, lt, ne, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { agreements } from '#db/schema/agreements.ts';
import { organisations } from '#db/schema/organisations.ts';
import { reports } from '#db/schema/reports.ts';
import { actsFor, reachOf } from '#app/agreements/agreement-policy.ts';
import { reachable } from '#app/agreements/agreement-store.server.ts';
import { signedBudgetOf } from '#app/agreements/amendments/standing.server.ts';
import { agreementLinesOf } from '#app/agreements/budget-line-store.server.ts';
import { aliasesOf } from '#app/applications/application-pages.server.ts';
import type { Actor } from '#app/kernel/actor.ts';
import { isId, type ReportId } from '#app/kernel/ids.ts';
import type { LocalDate } from '#app/kernel/instant.ts';
import { canMove } from '#app/kernel/lifecycle.ts';
import { APPLICANT_ROLES } from '#app/kernel/roles.ts';
import { ALLOWED, denied } from '#app/kernel/verdict.ts';
import { ACCESS, can } from '#app/people/access.ts';
import { programmeFacts } from '#app/programme/programme-store.server.ts';
import { earlierClaims } from './evidence/earlier-claims.server.ts';
import { completeness, DECLARED } from './evidence/evidence-checklist.ts';
import { headingFigures } from './figures/heading-figures.ts';
import { loadContent } from './load-content.server.ts';
import { reportPostings } from './books/posting-pages.server.ts';
import type { ReportFilter } from './report-filter.ts';
import { isUnsent, reportLifecycle, timeliness, UNSENT_STATES, type ReportState } from './report-lifecycle.ts';
import { loadReport, narrativeOf, type Report } from './report-store.server.ts';
import { tasksOf } from './report-tasks.ts';
import { reportReference } from './report.ts';

const PAGE = 50;

/** The reports an actor reaches, the one due first on top, keyset-paged by due date. */
export async function reportList(
  reader: Reader,
  actor: Actor,
  given: { filter: ReportFilter | null; after: string | null; today: LocalDate },
) {
  const after = given.after && isId(given.after) ? given.after : null;
  const rows = await reader
    .select({
      id: reports.id,
      number: reports.number,
      kind: reports.kind,
      state: reports.state,
      periodFrom: reports.periodFrom,
      periodTo: reports.periodTo,
      dueOn: reports.dueOn,
      agreement: agreements.reference,
      rest: { state: agreements.state, suspendedDays: agreements.suspendedDays },
      organisation: organisations.alias,
    })
    .from(reports)
    .innerJoin(agreements, eq(agreements.id, reports.agreementId))
    .innerJoin(organisations, eq(organisations.id, agreements.organisationId))
    .where(
      and(
        reachable(reachOf(actor)),
        given.filter ? FILTERED[given.filter](given.today) : undefined,
        after
          ? sql`(${reports.dueOn}, ${reports.id}) > (select due_on, id from reports where id = ${after})`
          : undefined,
      ),
    )
    .orderBy(asc(reports.dueOn), asc(reports.id))
    .limit(PAGE + 1);
  const shown = rows.slice(0, PAGE).map(({ rest, ...row }) => {
    // The casts are the checks of the database.
    const state = row.state as ReportState;
    return {
      ...row,
      state,
      kind: row.kind as Report['kind'],
      reference: reportReference(row.agreement, row.number),
      timeliness: isUnsent(state) ? timeliness({ state, dueOn: row.dueOn, agreement: rest }, given.today) : null,
    };
  });
  return { rows: shown, next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null };
}

const unsent = inArray(reports.state, [...UNSENT_STATES]);

const FILTERED = {
  unsent: () => unsent,
  late: (today: LocalDate) =>
    and(
      unsent,
      ne(agreements.state, 'suspended'),
      lt(reports.dueOn, today),
      lt(sql`${reports.dueOn} + ${agreements.suspendedDays}`, sql`${today}::date`),
    ),
  submitted: () => eq(reports.state, 'submitted'),
  decided: () => inArray(reports.state, ['accepted', 'part_accepted']),
} as const;

export type ReportFrame = {
  readonly report: Report;
  /** Whether the actor belongs to the organisation that reports. */
  readonly own: boolean;
  /** Whether the actor may write in it now. */
  readonly editable: boolean;
};

/** A report the actor reaches (AZ-2). What is still being written is its organisation's alone: others see its dates. */
export async function reportFrame(reader: Reader, actor: Actor, id: ReportId): Promise<ReportFrame | null> {
  const report = await loadReport(reader, id, reachOf(actor));
  if (!report) return null;
  const own = actsFor(actor, report.organisationId, APPLICANT_ROLES);
  const writes = actsFor(actor, report.organisationId, ACCESS['reports.write']);
  return { report, own, editable: writes && canMove(reportLifecycle, 'write', report.state) };
}

/** The same for the pages one writes on; null for everybody else's report. */
export async function ownFrame(reader: Reader, actor: Actor, id: ReportId): Promise<ReportFrame | null> {
  const frame = await reportFrame(reader, actor, id);
  return frame?.own ? frame : null;
}

/** The facts every page about a report begins with. */
export function headOf({ report, own, editable }: ReportFrame) {
  const { id, reference, version, state, kind, periodFrom, periodTo, dueOn, agreementId } = report;
  const { agreement, submittedAt, submittedSha256, decidedAt } = report;
  const dates = { periodFrom, periodTo, dueOn, submittedAt, decidedAt };
  return { id, reference, version, state, kind, ...dates, submittedSha256, agreementId, agreement, own, editable };
}

/** The home of a report: tasks while it is written; afterwards what was reported, decided and posted. */
export async function reportPage(reader: Reader, actor: Actor, given: { id: ReportId; today: LocalDate }) {
  const frame = await reportFrame(reader, actor, given.id);
  if (!frame) return null;
  const { report, own } = frame;
  const people = [report.submittedBy, report.decidedBy].filter((each) => each !== null);
  const aliases = await aliasesOf(reader, people);
  const { organisationId } = report;
  const { alias } = organisations;
  const [organisation] = await reader.select({ alias }).from(organisations).where(eq(organisations.id, organisationId));
  const readable = own || !isUnsent(report.state);
  const content = readable ? await shownContent(reader, report) : null;
  return {
    report: headOf(frame),
    organisation: organisation?.alias ?? '',
    timeliness: isUnsent(report.state) ? timeliness(report, given.today) : null,
    submittedBy: aliases.get(report.submittedBy ?? '') ?? null,
    decidedBy: aliases.get(report.decidedBy ?? '') ?? null,
    content,
    tasks: own && content ? tasksOf(content) : null,
    postings: can(actor, 'disbursements.read').allowed ? await reportPostings(reader, report.id) : [],
    exact: own || can(actor, 'reports.decide').allowed,
    confidential: own || can(actor, 'applications.confidential').allowed,
    mayCountersign: can(actor, 'reports.countersign').allowed && canMove(reportLifecycle, 'query', report.state),
    mayDecide: can(actor, 'reports.decide').allowed && canMove(reportLifecycle, 'accept', report.state),
  };
}

/** Everything a report states, with its figures by heading and what each cost's documents lack. */
export async function shownContent(reader: Reader, report: Report) {
  const content = await loadContent(reader, report);
  const programme = await programmeFacts(reader, report.programmeId);
  return {
    narrative: narrativeOf(report),
    forecast: content.forecast,
    indicators: content.indicators,
    lines: content.lines.map((line) => {
      const documents = content.evidence.filter((each) => each.costLineId === line.id);
      const declaration = content.declarations.get(line.id) ?? null;
      const labels = [...documents.map((each) => each.label), ...(declaration ? [DECLARED] : [])];
      return { ...line, documents, declaration, evidence: completeness(line, labels) };
    }),
    figures: headingFigures({
      budget: await signedBudgetOf(reader, report.agreementId),
      budgetLines: await agreementLinesOf(reader, report.agreementId),
      earlier: await earlierClaims(reader, report),
      lines: content.lines,
      flexibilityPercent: programme?.flexibilityPercent ?? 0,
    }),
  };
}

export type ShownContent = Awaited<ReturnType<typeof shownContent>>;

/** Who may press the last button, and why not. */
export function maySubmit(actor: Actor, { report }: ReportFrame) {
  if (!can(actor, 'reports.submit').allowed) return denied('role-may-not');
  if (report.narrativeResults === '') return denied('narrative-missing');
  return canMove(reportLifecycle, 'submit', report.state) ? ALLOWED : denied('move-not-allowed');
}
