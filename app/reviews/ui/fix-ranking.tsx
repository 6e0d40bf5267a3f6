import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { ButtonLink, ButtonRow, MoveButton } from '#app/ui/button.tsx';
import { DateTimeText } from '#app/ui/date.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import type { RankingData } from './ranking-figures.tsx';

/** Fixing the ranking, or why it cannot be fixed yet; afterwards its time and check number. */
export function FixRanking({ page }: { page: RankingData }) {
  const { t } = useText();
  if (page.fixed) {
    return (
      <Section title={t('reviews.ranking.fixed')} panel>
        <p>
          {page.fixed.number > 1 ? <>{t('rereading.version', { number: page.fixed.number })} · </> : null}
          <DateTimeText value={page.fixed.at} />
        </p>
        <p>
          {t('reviews.ranking.hash')} <Reference>{page.fixed.sha256}</Reference>
        </p>
        {page.mayTake ? (
          <p>
            {(['ranking.pdf', 'ranking.csv', 'ranking.json'] as const).map((file) => (
              <span key={file}>
                <a href={paths.rankingFile(page.call.id, file)}>
                  <bdi>{file}</bdi>
                </a>{' '}
              </span>
            ))}
            <span className="hint">{t('reviews.document.verify')}</span>
          </p>
        ) : null}
        {page.mayPrepare ? (
          <ButtonRow>
            {page.call.stage === 'note' ? (
              <ButtonLink href={paths.shortlist(page.call.id)}>{t('shortlist.title')}</ButtonLink>
            ) : (
              <ButtonLink href={paths.awardPreparation(page.call.id)}>{t('reviews.ranking.award')}</ButtonLink>
            )}
          </ButtonRow>
        ) : null}
      </Section>
    );
  }
  if (!page.mayFix) return null;
  return (
    <Section title={t('reviews.ranking.fix')} panel>
      <p className="measure">{t('reviews.ranking.fix.body')}</p>
      <Form name="fix">
        <MoveButton verdict={page.mayFix.verdict} values={page.mayFix.values} label={t('reviews.ranking.fix.button')} />
      </Form>
      {page.call.roundOf && !page.mayFix.verdict.allowed ? (
        <p>
          <a href={paths.callRounds(page.call.roundOf)}>{t('calls.rounds.title')}</a>
        </p>
      ) : null}
    </Section>
  );
}
