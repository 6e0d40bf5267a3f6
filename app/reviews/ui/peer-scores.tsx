import { useText } from '#app/i18n/text-context.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { Section } from '#app/ui/page.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import { diverges } from '../divergence.ts';
import type { PeerSheet } from '../peer-pages.server.ts';
import type { Scheme } from '../scoring.ts';
import { ScoreList } from './locked-sheet.tsx';
import type { OpenWorkspace } from './workspace.tsx';

/** I10: the other readers' sheets, once one's own is locked. */
export function PeerScores({ page }: { page: OpenWorkspace }) {
  const { t } = useText();
  const own = page.sheet.totalHundredths ?? 0;
  const apart = page.peers.some((peer) => diverges(own, peer.totalHundredths, page.percent));
  return (
    <Section title={t('reviews.peers.title')}>
      {page.peers.length === 0 ? <p className="hint">{t('reviews.peers.none')}</p> : null}
      {apart ? <NoticeBanner tone="warning">{t('reviews.peers.apart', { percent: page.percent })}</NoticeBanner> : null}
      <Sheets scheme={page.scheme} sheets={page.peers} />
    </Section>
  );
}

/** Locked sheets of a file, each closed at first. */
export function Sheets({ scheme, sheets }: { scheme: Pick<Scheme, 'criteria'>; sheets: readonly PeerSheet[] }) {
  const { t, number } = useText();
  return (
    <>
      {sheets.map((sheet) => (
        <Disclosure
          key={sheet.id}
          summary={t('reviews.peers.total', {
            who: `${sheet.alias} (${sheet.member})`,
            points: number(sheet.totalHundredths / 100),
          })}
        >
          {sheet.confidence === '' ? null : (
            <p className="hint">
              {t('reviews.sheet.confidence')} {t(`reviews.confidence.${sheet.confidence}`)}
            </p>
          )}
          <ScoreList scheme={scheme} scores={sheet.scores} />
          {sheet.feedback === '' ? null : <UserText>{sheet.feedback}</UserText>}
        </Disclosure>
      ))}
    </>
  );
}
