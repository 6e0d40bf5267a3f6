import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { inLanguage, type Translated } from '#app/kernel/languages.ts';
import { money } from '#app/kernel/money.ts';
import { DateTimeText } from '#app/ui/date.tsx';
import { Amount } from '#app/ui/money.tsx';
import { Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import type { Application } from '../application.ts';
import type { BudgetTotals } from '../budget.ts';
import type { ChecklistLine } from '../opening/checklist.ts';
import { lineText } from '../opening/line-text.ts';

type DeskFactsProps = {
  application: Application;
  organisation: { readonly alias: string; readonly workingName: string } | null;
  call: { readonly reference: string };
  activities: readonly { readonly code: string; readonly title: Translated }[];
  totals: BudgetTotals;
  version: {
    readonly number: number;
    readonly sha256: string;
    readonly submittedAt: Date;
    readonly language: string;
    /** When the legal representative certified it; null where the call asked for none. */
    readonly certifiedAt: Date | null;
  };
};

/** What the office needs at a glance. */
export function DeskFacts({ application, organisation, call, activities, totals, version }: DeskFactsProps) {
  const { t, language, languageName } = useText();
  const { durationMonths, currency } = application;
  const rows = [
    [
      'call',
      t('applications.call'),
      <a key="call" href={paths.opening(application.callId)}>
        <Reference>{call.reference}</Reference>
      </a>,
    ],
    [
      'alias',
      t('applications.desk.alias'),
      <a key="alias" href={paths.deskOrganisation(application.organisationId)}>
        <Reference>{organisation?.alias ?? ''}</Reference>
      </a>,
    ],
    ['name', t('applications.desk.working-name'), <bdi key="name">{organisation?.workingName}</bdi>],
    ['submitted', t('applications.desk.submitted'), <DateTimeText key="at" value={version.submittedAt} />],
    ['requested', t('applications.budget.requested'), <Requested key="asked" totals={totals} currency={currency} />],
    ['duration', t('applications.basics.duration'), t('applications.months', { count: durationMonths ?? 0 })],
    [
      'activities',
      t('applications.basics.activities'),
      activities.map(({ code, title }) => <p key={code}>{`${code} – ${inLanguage(title, language)}`}</p>),
    ],
    [
      'version',
      t('applications.receipt.version'),
      t('applications.desk.version', { number: version.number, language: languageName(version.language) }),
    ],
    ...(version.certifiedAt
      ? [
          [
            'certified',
            t('certification.certified'),
            <DateTimeText key="certified" value={version.certifiedAt} />,
          ] as const,
        ]
      : []),
    ['hash', t('applications.receipt.hash'), <Reference key="hash">{version.sha256}</Reference>],
  ] as const;
  return (
    <Section title={t('common.details')}>
      <SummaryList rows={rows.map(([key, label, value]) => ({ key, label, value }))} />
    </Section>
  );
}

function Requested({ totals, currency }: { totals: BudgetTotals; currency: string }) {
  return <Amount value={money(totals.requestedMinor, currency)} />;
}

type OutcomeProps = {
  checklist: readonly ChecklistLine[];
  checks: readonly {
    readonly code: string;
    readonly result: string;
    readonly reason: string | null;
    readonly evidence: string | null;
  }[];
};

/** The answers to both checklists, once given. */
export function EligibilityOutcome({ checklist, checks }: OutcomeProps) {
  const text = useText();
  const { t } = text;
  if (checks.length === 0) return null;
  return (
    <Section title={t('applications.desk.checks')}>
      <SummaryList
        rows={checklist.map((line) => {
          const check = checks.find((each) => each.code === line.code);
          const met = check?.result === 'met';
          return {
            key: line.code,
            label: lineText(line, text),
            value: (
              <>
                <StatusTag
                  state={met ? 'eligible' : 'ineligible'}
                  label={met ? t('applications.eligibility.met') : t('applications.eligibility.not-met')}
                />
                {check?.reason ? <UserText>{check.reason}</UserText> : null}
                {check?.evidence ? <Reference>{check.evidence}</Reference> : null}
              </>
            ),
          };
        })}
      />
    </Section>
  );
}
