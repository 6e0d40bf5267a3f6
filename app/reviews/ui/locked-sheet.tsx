import { inLanguage } from '#app/kernel/languages.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { DateTimeText } from '#app/ui/date.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import { highestHundredths, type Scheme, type Score } from '../scoring.ts';
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
      <ScoreList scheme={page.scheme} scores={sheet.scores} />
      {sheet.feedback === '' ? null : (
        <div className="criterion">
          <h3>{t('reviews.sheet.feedback')}</h3>
          <UserText>{sheet.feedback}</UserText>
        </div>
      )}
      {sheet.note === '' ? null : (
        <Disclosure summary={t('reviews.sheet.note')}>
          <UserText>{sheet.note}</UserText>
        </Disclosure>
      )}
      <EarlierVersions page={page} />
    </div>
  );
}

/** I11: what was locked before, with the reason it was opened again. */
export function EarlierVersions({ page }: { page: OpenWorkspace }) {
  const { t, number } = useText();
  if (page.versions.length === 0) return null;
  return (
    <Disclosure summary={t('reviews.versions.title')}>
      {page.versions.map((version) => (
        <div key={version.number} className="flow">
          <p>
            {t('reviews.versions.line', { number: version.number, points: number(version.totalHundredths / 100) })}{' '}
            <DateTimeText value={version.submittedAt} />
          </p>
          <UserText>{version.reason}</UserText>
        </div>
      ))}
    </Disclosure>
  );
}

type Grid = Pick<Scheme, 'criteria'>;

/** Points and comment per criterion, in the order of the grid. */
export function ScoreList({ scheme, scores }: { scheme: Grid; scores: readonly Score[] }) {
  const { t, language } = useText();
  return (
    <>
      {scheme.criteria.map((criterion) => {
        const score = scores.find((each) => each.criterion === criterion.code);
        return (
          <div key={criterion.code} className="criterion">
            <h3>{inLanguage(criterion.title, language)}</h3>
            <p>
              {score?.notApplicable
                ? t('reviews.sheet.not-applicable')
                : t('reviews.sheet.given', { points: score?.points ?? 0, maximum: criterion.maximum })}
            </p>
            {score && score.comment !== '' ? <UserText>{score.comment}</UserText> : null}
          </div>
        );
      })}
    </>
  );
}
