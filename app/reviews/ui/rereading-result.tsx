import { useText } from '#app/i18n/text-context.tsx';
import { MoveButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { DataTable } from '#app/ui/table.tsx';
import type { RereadingData } from '../rereading/rereading-pages.server.ts';
import type { MovedPlace } from '../rereading/reranking.ts';
import { Points } from './points.tsx';

/** What the second reading found beside the first, whom it moves, and the next version of the ranking to fix. */
export function RereadingResult({ page }: { page: RereadingData }) {
  const { t } = useText();
  if (page.version !== null) {
    return (
      <Section title={t('rereading.result')}>
        <p>{t('rereading.over', { number: page.version })}</p>
      </Section>
    );
  }
  return (
    <>
      <Section title={t('rereading.result')}>
        <SummaryList
          rows={[
            { key: 'before', label: t('rereading.before'), value: <PlaceText place={page.before} /> },
            { key: 'after', label: t('rereading.after'), value: <PlaceText place={page.after} /> },
          ]}
        />
      </Section>
      {page.after ? (
        <Section title={t('rereading.moved')}>
          <MovedTable moved={page.moved} />
        </Section>
      ) : null}
      {page.verdict ? (
        <Section title={t('rereading.fix', { number: page.current + 1 })} panel>
          <p className="measure">{t('rereading.fix.body')}</p>
          <Form name="version">
            <MoveButton
              verdict={page.verdict}
              values={page.values}
              label={t('rereading.fix', { number: page.current + 1 })}
            />
          </Form>
        </Section>
      ) : null}
    </>
  );
}

function PlaceText({ place }: { place: RereadingData['before'] }) {
  const { t, number } = useText();
  if (!place) return <>–</>;
  return (
    <>
      {t('reviews.ranking.rank')} {number(place.rank)} · <Points hundredths={place.scoreHundredths} />
      {place.passes ? null : ` · ${t('reviews.ranking.below')}`}
    </>
  );
}

function MovedTable({ moved }: { moved: readonly MovedPlace[] }) {
  const { t, number } = useText();
  const place = (at: MovedPlace['before']) =>
    at ? `${number(at.rank)}${at.aboveLine ? ` · ${t('reviews.ranking.within')}` : ''}` : '–';
  return (
    <DataTable
      caption={t('rereading.moved')}
      captionHidden
      rows={moved}
      rowKey={(row) => row.reference}
      empty={<EmptyState title={t('rereading.moved.none')}>{t('rereading.moved.none.body')}</EmptyState>}
      columns={[
        { key: 'file', label: t('reviews.list.file'), cell: (row) => <Reference>{row.reference}</Reference> },
        { key: 'before', label: t('rereading.before'), cell: (row) => place(row.before) },
        { key: 'after', label: t('rereading.after'), cell: (row) => place(row.after) },
      ]}
    />
  );
}
