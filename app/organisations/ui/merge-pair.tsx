import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { DataTable } from '#app/ui/table.tsx';
import type { DuplicatePair } from '../merging/duplicate-pages.server.ts';

/** What was proposed or settled about the two. */
export function ProposalBanner({ proposal, sides }: Pick<DuplicatePair, 'proposal' | 'sides'>) {
  const { t, date } = useText();
  if (!proposal) return null;
  const kept = sides.find(({ id }) => id === proposal.keptId)?.alias ?? '';
  const tone = proposal.outcome === 'confirmed' ? 'success' : proposal.outcome === 'refused' ? 'warning' : 'info';
  return (
    <NoticeBanner tone={tone} title={t(`merging.outcome.${proposal.outcome ?? 'pending'}`)}>
      <p>{t('merging.proposed', { when: date(proposal.proposedAt), alias: kept })}</p>
      <p>{t(`merging.ground.${proposal.ground}`)}</p>
    </NoticeBanner>
  );
}

/** Both beside each other, and what is alike; by alias, without opening a name. */
export function PairFacts({ sides, links }: Pick<DuplicatePair, 'sides' | 'links'>) {
  const { t, country, number, list } = useText();
  return (
    <>
      <p>
        {t('merging.alike')}:{' '}
        {links.length > 0 ? list(links.map((link) => t(`applications.linked.${link}`))) : t('common.none')}
      </p>
      <DataTable
        caption={t('merging.pair.title')}
        captionHidden
        rows={sides}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'alias',
            label: t('organisations.alias'),
            cell: ({ id, alias }) => (
              <a href={paths.deskOrganisation(id)}>
                <Reference>{alias}</Reference>
              </a>
            ),
          },
          {
            key: 'name',
            label: t('organisations.field.working-name'),
            cell: ({ workingName }) => <bdi>{workingName}</bdi>,
          },
          {
            key: 'category',
            label: t('organisations.field.category'),
            cell: ({ category }) => t(`category.${category}`),
          },
          { key: 'place', label: t('organisations.place'), cell: ({ place }) => country(place) },
          {
            key: 'applications',
            label: t('merging.applications'),
            cell: ({ applications }) => number(applications),
            numeric: true,
          },
          {
            key: 'agreements',
            label: t('merging.agreements'),
            cell: ({ agreements }) => number(agreements),
            numeric: true,
          },
        ]}
      />
    </>
  );
}
