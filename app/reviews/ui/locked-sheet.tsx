import { inLanguage } from '#app/kernel/languages.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { DateTimeText } from '#app/ui/date.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import { highestHundredths, type Score } from '../scoring.ts';
import { Points } from './points.tsx';
import type { OpenWorkspace } from './workspace.tsx';

/** The reviewer's own sheet once nobody can change it any more. */
export function LockedSheet({ page }: { page: OpenWorkspace }) {
  const { t } = useText();
  const { sheet } = page;
  return (
    <div className="flow">
      {sheet.totalHundredths === null ? (
        <p>{t('reviews.sheet.never')}</p>
      ) : (
        <p>
          <span className="score-total">
            <Points hundredths={sheet.totalHundredths} />
          </span>{' '}
          <span className="hint">
            {t('reviews.sheet.of')} <Points hundredths={highestHundredths(page.scheme)} />
          </span>
        </p>
      )}
      {sheet.submittedAt ? (
        <p className="hint">
          {t('reviews.sheet.submitted')} <DateTimeText value={sheet.submittedAt} />
        </p>
      ) : null}
      <ScoreList page={page} scores={sheet.scores} />
      {sheet.feedback === '' ? null : <UserText>{sheet.feedback}</UserText>}
    </div>
  );
}

/** Points and comment per criterion, in the order of the grid. */
export function ScoreList({ page, scores }: { page: OpenWorkspace; scores: readonly Score[] }) {
  const { t, language } = useText();
  return (
    <>
      {page.scheme.criteria.map((criterion) => {
        const score = scores.find((each) => each.criterion === criterion.code);
        return (
          <div key={criterion.code} className="criterion">
            <h3>{inLanguage(criterion.title, language)}</h3>
            <p>{t('reviews.sheet.given', { points: score?.points ?? 0, maximum: criterion.maximum })}</p>
            {score && score.comment !== '' ? <UserText>{score.comment}</UserText> : null}
          </div>
        );
      })}
    </>
  );
}
