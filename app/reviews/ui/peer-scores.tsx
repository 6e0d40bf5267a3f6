import { useText } from '#app/i18n/text-context.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { Section } from '#app/ui/page.tsx';
import { diverges } from '../divergence.ts';
import { ScoreList } from './locked-sheet.tsx';
import type { OpenWorkspace } from './workspace.tsx';

/** I10: the other readers' sheets, once one's own is locked. */
export function PeerScores({ page }: { page: OpenWorkspace }) {
  const { t, number } = useText();
  const own = page.sheet.totalHundredths ?? 0;
  const apart = page.peers.some((peer) => diverges(own, peer.totalHundredths));
  return (
    <Section title={t('reviews.peers.title')}>
      {page.peers.length === 0 ? <p className="hint">{t('reviews.peers.none')}</p> : null}
      {apart ? <NoticeBanner tone="warning">{t('reviews.peers.apart')}</NoticeBanner> : null}
      {page.peers.map((peer) => (
        <Disclosure
          key={peer.id}
          summary={t('reviews.peers.total', {
            who: `${peer.alias} (${peer.member})`,
            points: number(peer.totalHundredths / 100),
          })}
        >
          <ScoreList page={page} scores={peer.scores} />
        </Disclosure>
      ))}
    </Section>
  );
}
