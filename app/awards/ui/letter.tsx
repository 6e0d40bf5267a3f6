import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { inLanguage } from '#app/kernel/languages.ts';
import { Points } from '#app/reviews/ui/points.tsx';
import { DateText } from '#app/ui/date.tsx';
import { Amount } from '#app/ui/money.tsx';
import { Section } from '#app/ui/page.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import type { resultPage } from '../result-pages.server.ts';
import { openingOf } from '../result-letter.ts';
import { OutcomeTag } from './outcome-tag.tsx';

type ResultData = NonNullable<Awaited<ReturnType<typeof resultPage>>>;

/** What was decided and why, as the applicant reads it. */
export function Letter({ page }: { page: ResultData }) {
  const text = useText();
  const { t } = text;
  const { outcome } = page;
  const declined = page.application.state === 'declined';
  return (
    <>
      {openingOf(page, text).map((said, index) => (
        <UserText key={index}>{said}</UserText>
      ))}
      <SummaryList rows={factsOf(page, t)} />
      {outcome === 'award' && !declined ? (
        <p>
          {t('awards.result.next')} <a href={paths.agreements()}>{t('common.nav.agreements')}</a>
        </p>
      ) : null}
      <AssessmentTold page={page} />
    </>
  );
}

type Told = Pick<
  ResultData,
  'rereadAt' | 'scoreHundredths' | 'highestHundredths' | 'passTotal' | 'criteria' | 'feedback'
>;

/** Points by criterion, and what the readers wrote for the applicant. */
export function AssessmentTold({ page }: { page: Told }) {
  const { t } = useText();
  return (
    <>
      <Section title={t('awards.result.scores')}>
        {page.rereadAt ? (
          <p>
            {t('awards.result.reread')} <DateText value={page.rereadAt} />
          </p>
        ) : null}
        <Scores page={page} />
      </Section>
      {page.feedback.length > 0 ? (
        <Section title={t('awards.result.feedback')}>
          {page.feedback.map((feedback, index) => (
            <UserText key={index}>{feedback}</UserText>
          ))}
        </Section>
      ) : null}
    </>
  );
}

function factsOf(page: ResultData, t: ReturnType<typeof useText>['t']) {
  const { currency, requestedMinor } = page.application;
  const { reason } = page;
  return [
    { key: 'outcome', label: t('awards.outcome'), value: <OutcomeTag outcome={page.outcome} /> },
    ...(page.outcome === 'award'
      ? [{ key: 'amount', label: t('awards.amount'), value: <Amount value={{ minor: page.amountMinor, currency }} /> }]
      : []),
    { key: 'requested', label: t('awards.requested'), value: <Amount value={{ minor: requestedMinor, currency }} /> },
    ...(reason === '' ? [] : [{ key: 'reason', label: t('common.reason'), value: <UserText>{reason}</UserText> }]),
    ...(page.award?.acceptedAt
      ? [{ key: 'accepted', label: t('awards.accept.on'), value: <DateText value={page.award.acceptedAt} /> }]
      : []),
    { key: 'told', label: t('awards.result.told'), value: <DateText value={page.notifiedAt} /> },
  ];
}

function Scores({ page }: { page: Told }) {
  const { t, language, number } = useText();
  return (
    <>
      <p>
        {t('awards.result.total', {
          points: number(page.scoreHundredths / 100),
          maximum: number(page.highestHundredths / 100),
          needed: number(page.passTotal),
        })}
      </p>
      <DataTable
        caption={t('awards.result.scores')}
        captionHidden
        rows={page.criteria}
        rowKey={(row) => row.code}
        columns={[
          { key: 'criterion', label: t('awards.result.criterion'), cell: (row) => inLanguage(row.title, language) },
          {
            key: 'points',
            label: t('awards.result.points'),
            cell: (row) => <Points hundredths={row.hundredths} />,
            numeric: true,
          },
          { key: 'most', label: t('awards.result.most'), cell: (row) => number(row.maximum), numeric: true },
        ]}
      />
    </>
  );
}
