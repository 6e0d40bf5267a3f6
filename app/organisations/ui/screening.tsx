import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import type { Instant, LocalDate } from '#app/kernel/instant.ts';
import { hitLifecycle, type HitState } from '#app/organisations/screening/hit-lifecycle.ts';
import type { Publisher } from '#app/organisations/screening/listed.ts';
import type { PartyRole } from '#app/organisations/screening/party.ts';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { DateText } from '#app/ui/date.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { HitTag } from './hit-tag.tsx';

type ListsProps = {
  lists: readonly { publisher: Publisher; publishedOn: LocalDate; entries: number }[];
  mayImport: boolean;
};

/** Which lists everybody is compared with, and of which day. */
export function ListsInForce({ lists, mayImport }: ListsProps) {
  const { t } = useText();
  return (
    <>
      {lists.length === 0 ? (
        <NoticeBanner tone="warning" title={t('screening.lists.none')}>
          {t('screening.lists.none.body')}
        </NoticeBanner>
      ) : (
        <SummaryList
          rows={lists.map((list) => ({
            key: list.publisher,
            label: t(`screening.publisher.${list.publisher}`),
            value: (
              <>
                <DateText value={list.publishedOn} /> · {t('screening.lists.entries', { count: list.entries })}
              </>
            ),
          }))}
        />
      )}
      {mayImport ? (
        <p>
          <a href={paths.sanctionLists()}>{t('screening.lists.title')}</a>
        </p>
      ) : null}
    </>
  );
}

export function HitFilter({ state }: { state: HitState | null }) {
  const { t } = useText();
  return (
    <Form name="filter" method="get" className="filters">
      <SelectField
        name="state"
        label={t('common.status')}
        choices={[
          { value: '', label: t('screening.waiting') },
          ...hitLifecycle.states.map((value) => ({ value, label: t(`screening-hit.state.${value}`) })),
        ]}
        defaultValue={state}
        blank={false}
      />
      <ButtonRow>
        <Button tone="secondary">{t('common.filter')}</Button>
      </ButtonRow>
    </Form>
  );
}

type Hit = {
  id: string;
  state: HitState;
  role: PartyRole;
  score: number;
  openedAt: Instant;
  alias: string;
  publisher: Publisher;
  opinions: number;
};

export function HitTable({ hits }: { hits: readonly Hit[] }) {
  const { t } = useText();
  return (
    <DataTable
      caption={t('screening.caption')}
      rows={hits}
      rowKey={(hit) => hit.id}
      empty={<EmptyState title={t('screening.empty')}>{t('screening.empty.body')}</EmptyState>}
      columns={[
        {
          key: 'alias',
          label: t('organisations.alias'),
          cell: (hit) => (
            <a href={paths.screeningHit(hit.id)}>
              <Reference>{hit.alias}</Reference>
            </a>
          ),
        },
        { key: 'role', label: t('screening.compared'), cell: (hit) => t(`screening.role.${hit.role}`) },
        { key: 'list', label: t('screening.list'), cell: (hit) => t(`screening.publisher.${hit.publisher}`) },
        { key: 'score', label: t('screening.score'), cell: (hit) => hit.score, numeric: true },
        { key: 'opened', label: t('screening.opened'), cell: (hit) => <DateText value={hit.openedAt} /> },
        { key: 'opinions', label: t('screening.opinions'), cell: (hit) => hit.opinions, numeric: true },
        {
          key: 'state',
          label: t('common.status'),
          cell: (hit) => <HitTag state={hit.state} />,
        },
      ]}
    />
  );
}
