import type { CallContent } from '#app/calls/call-content.ts';
import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { inLanguage, type Translated } from '#app/kernel/languages.ts';
import type { TaxonomyEntry } from '#app/programme/taxonomy.ts';
import { taxonomyRows } from '#app/programme/ui/taxonomy-rows.ts';
import { Section } from '#app/ui/page.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import type { SubmittedDocument } from '../application-content.ts';
import type { BudgetLine, BudgetTotals } from '../budget.ts';
import { Answers } from './answers.tsx';
import type { LocalRate } from '../local-amounts.ts';
import { BudgetLines, BudgetSums } from './budget-tables.tsx';
import { DocumentList } from './document-list.tsx';

type CheckedProps = {
  id: string;
  editable: boolean;
  language: string;
  activities: readonly { readonly code: string; readonly title: Translated }[];
  taxonomy: readonly TaxonomyEntry[];
  durationMonths: number | null;
  /** Title of the lot; null where the call has none, or none was chosen. */
  lot: Translated | null;
  sections: CallContent['sections'];
  answers: ReadonlyMap<string, string>;
  lines: readonly BudgetLine[];
  totals: BudgetTotals;
  currency: string;
  /** What the sums are shown in beside. */
  local: LocalRate | null;
  asked: CallContent['documents'];
  attached: readonly SubmittedDocument[];
};

/** The whole application on one page, for checking before and reading after. */
export function CheckedAnswers(props: CheckedProps) {
  const { id, editable, lines, totals, currency, attached, asked } = props;
  const { t } = useText();
  const change = (href: string) =>
    editable ? (
      <a href={href}>
        {t('common.change')}
        <span className="unseen"> {t('applications.home.budget')}</span>
      </a>
    ) : null;
  return (
    <div className="flow">
      <Basics {...props} />
      <Answers
        sections={props.sections}
        answers={props.answers}
        documents={attached}
        lang={props.language}
        changeIn={editable ? id : undefined}
      />
      <Section title={t('applications.budget.title')} aside={change(paths.applicationBudget(id))}>
        {lines.length > 0 ? (
          <>
            <BudgetLines lines={lines} totals={totals} currency={currency} />
            <BudgetSums totals={totals} currency={currency} local={props.local} />
          </>
        ) : (
          <p className="hint">{t('common.not-provided')}</p>
        )}
      </Section>
      <Section title={t('applications.documents.title')}>
        <DocumentList documents={attached} asked={asked} />
        {editable ? (
          <p>
            <a href={paths.applicationDocuments(id)}>
              {t('common.change')}
              <span className="unseen"> {t('applications.documents.title')}</span>
            </a>
          </p>
        ) : null}
      </Section>
    </div>
  );
}

function Basics({ id, editable, activities, taxonomy, durationMonths, lot, language: written }: CheckedProps) {
  const text = useText();
  const { t, language, languageName, list } = text;
  const change = editable ? { change: paths.applicationBasics(id) } : {};
  return (
    <Section title={t('applications.basics.title')}>
      <SummaryList
        rows={[
          {
            key: 'activities',
            label: t('applications.basics.activities'),
            value: list(activities.map(({ code, title }) => `${code} – ${inLanguage(title, language)}`)),
            ...change,
          },
          ...taxonomyRows(taxonomy, text).map((row) => ({ ...row, ...change })),
          ...(lot
            ? [{ key: 'lot', label: t('applications.basics.lot'), value: inLanguage(lot, language), ...change }]
            : []),
          {
            key: 'duration',
            label: t('applications.basics.duration'),
            value: durationMonths === null ? null : t('applications.months', { count: durationMonths }),
            ...change,
          },
          {
            key: 'language',
            label: t('applications.basics.language'),
            value: languageName(written),
            ...change,
          },
        ]}
      />
    </Section>
  );
}
