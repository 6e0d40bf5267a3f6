import { inLanguage, type Translated } from '#app/kernel/languages.ts';
import { AnswerText } from '#app/applications/ui/answers.tsx';
import { useText } from '#app/i18n/text-context.tsx';
import { taxonomyRows } from '#app/programme/ui/taxonomy-rows.ts';
import { Amount } from '#app/ui/money.tsx';
import { Section } from '#app/ui/page.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import type { ReadAnswer, ReviewedFileView } from '../file-pages.server.ts';

type FileProps = {
  file: ReviewedFileView;
  activities: readonly { code: string; title: Translated }[];
};

/** The application as a reviewer reads it: what was submitted, less what is confidential. */
export function ApplicationFile({ file, activities }: FileProps) {
  const text = useText();
  const { t, country, language, languageName, list } = text;
  return (
    <div className="flow">
      <SummaryList
        rows={[
          { key: 'alias', label: t('reviews.file.alias'), value: <bdi>{file.alias}</bdi> },
          { key: 'country', label: t('reviews.file.place'), value: country(file.country) },
          {
            key: 'activities',
            label: t('reviews.file.activities'),
            value: list(activities.map(({ code, title }) => `${code} ${inLanguage(title, language)}`)),
          },
          ...taxonomyRows(file.taxonomy, text),
          {
            key: 'duration',
            label: t('reviews.file.duration'),
            value: t('reviews.file.months', { count: file.durationMonths }),
          },
          {
            key: 'requested',
            label: t('reviews.file.requested'),
            value: <Amount value={{ minor: file.requestedMinor, currency: file.currency }} />,
          },
          { key: 'language', label: t('common.language'), value: languageName(file.language) },
        ]}
      />
      {file.sections.map((section) => (
        <Section key={section.code} title={inLanguage(section.title, language)} id={`section-${section.code}`}>
          {section.answers.map((answer) => (
            <AnswerView key={answer.code} answer={answer} lang={file.language} />
          ))}
          {section.hidden > 0 ? <p className="hint">{t('reviews.file.hidden', { count: section.hidden })}</p> : null}
        </Section>
      ))}
      <BudgetView file={file} />
    </div>
  );
}

function AnswerView({ answer, lang }: { answer: ReadAnswer; lang: string }) {
  const { t, language, languageName } = useText();
  return (
    <div className="answer flow" id={`answer-${answer.code}`}>
      <h3>{inLanguage(answer.label, language)}</h3>
      <AnswerText question={answer.question} value={answer.value} lang={lang} />
      {answer.translations.map((translation) => (
        <div key={translation.language} className="translation flow">
          <p className="hint">
            {languageName(translation.language)} – {t(`reviews.translation.${translation.madeBy}`)}
          </p>
          <UserText lang={translation.language}>{translation.text}</UserText>
        </div>
      ))}
    </div>
  );
}

function BudgetView({ file }: { file: ReviewedFileView }) {
  const { t, number } = useText();
  const { currency } = file;
  return (
    <Section title={t('reviews.file.budget')} id="answer-budget">
      <DataTable
        caption={t('reviews.file.budget')}
        captionHidden
        dense
        rows={file.lines}
        rowKey={(line) => line.id}
        totalLabel={t('common.total')}
        columns={[
          { key: 'what', label: t('common.description'), cell: (line) => <bdi>{line.description}</bdi> },
          { key: 'heading', label: t('reviews.file.heading'), cell: (line) => t(`heading.${line.heading}`) },
          ...(file.totalMinor > file.requestedMinor
            ? [
                {
                  key: 'payer',
                  label: t('budget.payer'),
                  cell: (line: (typeof file.lines)[number]) => t(`budget.payer.${line.payer}`),
                },
              ]
            : []),
          {
            key: 'quantity',
            label: t('applications.budget.quantity'),
            numeric: true,
            cell: (line) => number(line.quantity),
          },
          { key: 'measure', label: t('budget.measure'), cell: (line) => t(`budget.measure.${line.measure}`) },
          {
            key: 'unit',
            label: t('applications.budget.unit'),
            numeric: true,
            cell: (line) => <Amount bare value={{ minor: line.unitMinor, currency }} />,
          },
          {
            key: 'amount',
            label: t('common.amount'),
            numeric: true,
            cell: (line) => <Amount value={{ minor: line.amountMinor, currency }} />,
            total: <Amount value={{ minor: file.totalMinor, currency }} />,
          },
        ]}
      />
    </Section>
  );
}
