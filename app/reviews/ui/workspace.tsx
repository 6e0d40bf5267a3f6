import { inLanguage } from '#app/kernel/languages.ts';
import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { DateText } from '#app/ui/date.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import type { workspacePage } from '../workspace-pages.server.ts';
import { ApplicationFile } from './application-file.tsx';
import { ConflictForm } from './conflict-form.tsx';
import { ConsensusAgreement } from './consensus-agreement.tsx';
import { EarlierVersions, LockedSheet } from './locked-sheet.tsx';
import { PeerScores } from './peer-scores.tsx';
import { ReopenForm } from './reopen-form.tsx';
import { ScoreSheet } from './score-sheet.tsx';

export type WorkspaceData = NonNullable<Awaited<ReturnType<typeof workspacePage>>>;
export type OpenWorkspace = Extract<WorkspaceData, { stage: 'open' }>;

/** One file on a reviewer's desk, as far as it is open to them (I9, I10). */
export function Workspace({ page, saved = false }: { page: WorkspaceData; saved?: boolean }) {
  const { t, language } = useText();
  return (
    <>
      <PageTitle
        title={<Reference>{page.reference}</Reference>}
        caption={page.stage === 'closed' ? t('reviews.file.caption') : inLanguage(page.callTitle, language)}
        back={{ href: paths.reviews(), label: t('reviews.list.title') }}
        aside={<StatusTag state={page.state} label={t(`assignment.state.${page.state}`)} />}
        lede={page.stage === 'open' && !page.sheet.locked ? t('reviews.sheet.lede') : undefined}
      />
      {saved ? <NoticeBanner tone="success">{t('reviews.sheet.saved')}</NoticeBanner> : null}
      <Stage page={page} />
    </>
  );
}

function Stage({ page }: { page: WorkspaceData }) {
  const { t } = useText();
  if (page.stage === 'declare') return <ConflictForm page={page} />;
  if (page.stage === 'open') return <OpenFile page={page} />;
  return (
    <NoticeBanner tone="info" title={t('reviews.recused.title')}>
      <p>{t('reviews.recused.body')}</p>
      {page.nature ? <p>{t('reviews.recused.nature', { nature: t(`reviews.nature.${page.nature}`) })}</p> : null}
    </NoticeBanner>
  );
}

function OpenFile({ page }: { page: OpenWorkspace }) {
  const { t } = useText();
  const writable = !page.sheet.locked && !page.fixed;
  return (
    <div className="workspace">
      <ApplicationFile file={page.file} activities={page.activities} />
      <div className="sheet panel flow">
        <Section title={t('reviews.sheet.title')} id="sheet">
          {writable ? (
            <p className="hint">
              {t('reviews.sheet.due')} <DateText value={page.dueAt} />
            </p>
          ) : null}
          {writable ? <EarlierVersions page={page} /> : null}
          {writable ? <ScoreSheet page={page} /> : <LockedSheet page={page} />}
        </Section>
        <ReopenForm page={page} />
        {page.sheet.locked ? <PeerScores page={page} /> : null}
        <ConsensusAgreement page={page} />
      </div>
    </div>
  );
}
