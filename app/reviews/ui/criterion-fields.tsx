import { inLanguage } from '#app/kernel/languages.ts';
import { useText } from '#app/i18n/text-context.tsx';
import type { CallCriterion } from '#app/calls/call-content.ts';
import { AnchorList } from '#app/calls/ui/anchor-list.tsx';
import { useFormState } from '#app/ui/form.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import { anchorOf, commentField, NOT_APPLICABLE, pointsField, type Score } from '../scoring.ts';
import { MOST_WORDS } from '../sheet-form.ts';
import type { ReadAnswer } from '../file-pages.server.ts';

type CriterionProps = {
  criterion: CallCriterion;
  index: number;
  /** What is saved so far. */
  saved: Score | undefined;
  /** Answers of the file to judge by, reached by link. */
  answers?: readonly ReadAnswer[];
  commentLabel: string;
};

/** Points and words for one criterion, with its guidance, what its points mean, thresholds and the answers it judges. */
export function CriterionFields({ criterion, index, saved, answers = [], commentLabel }: CriterionProps) {
  const { t, language } = useText();
  const choices = Array.from({ length: criterion.maximum + 1 }, (_, points) => ({
    value: String(points),
    label: t('reviews.sheet.choice', { points, anchor: t(`reviews.anchor.${anchorOf(points, criterion)}`) }),
  }));
  const leftOut = { value: NOT_APPLICABLE, label: t('reviews.sheet.not-applicable') };
  return (
    <fieldset className="criterion" data-answer={answers[0] ? `answer-${answers[0].code}` : undefined}>
      <legend>{inLanguage(criterion.title, language)}</legend>
      <CriterionHelp criterion={criterion} answers={answers} />
      <SavedElsewhere saved={saved} index={index} />
      <SelectField
        name={pointsField(index)}
        label={t('reviews.sheet.points', { maximum: criterion.maximum })}
        choices={criterion.minimum ? choices : [...choices, leftOut]}
        defaultValue={pointsTyped(saved)}
      />
      <TextArea
        name={commentField(index)}
        label={commentLabel}
        defaultValue={saved?.comment}
        words={MOST_WORDS}
        rows={4}
      />
    </fieldset>
  );
}

function pointsTyped(saved: Score | undefined): string {
  if (saved?.notApplicable) return NOT_APPLICABLE;
  return saved?.points === null || saved === undefined ? '' : String(saved.points);
}

/** When the sheet was saved on another device meanwhile: what stands there, where something else was typed here. */
function SavedElsewhere({ saved, index }: { saved: Score | undefined; index: number }) {
  const { t } = useText();
  const same = [
    useTypedAgain(pointsField(index), pointsTyped(saved)),
    useTypedAgain(commentField(index), saved?.comment ?? ''),
  ];
  if (!same.includes(false)) return null;
  return (
    <NoticeBanner tone="warning" title={t('reviews.sheet.elsewhere')}>
      <p>{saved?.notApplicable ? t('reviews.sheet.not-applicable') : <PointsThere points={saved?.points ?? null} />}</p>
      {saved && saved.comment !== '' ? <UserText>{saved.comment}</UserText> : null}
    </NoticeBanner>
  );
}

function PointsThere({ points }: { points: number | null }) {
  const { t } = useText();
  return <>{points === null ? t('common.not-provided') : t('reviews.sheet.elsewhere.points', { points })}</>;
}

/** False where the page came back because a newer version was saved, and that one says something else in the field. */
export function useTypedAgain(field: string, saved: string): boolean {
  const { reply } = useFormState();
  if (!reply?.errors.some((error) => error.key === 'refusal.stale')) return true;
  return (reply.values[field]?.[0] ?? '').replaceAll('\r\n', '\n') === saved;
}

function CriterionHelp({ criterion, answers }: { criterion: CallCriterion; answers: readonly ReadAnswer[] }) {
  const { t, language } = useText();
  return (
    <>
      <p className="hint" dir="auto">
        {inLanguage(criterion.guidance, language)}
      </p>
      {criterion.anchors ? (
        <div className="hint">
          <p>{t('calls.criterion.anchors')}</p>
          <AnchorList anchors={criterion.anchors} />
        </div>
      ) : null}
      {criterion.minimum ? <p className="hint">{t('reviews.sheet.minimum', { minimum: criterion.minimum })}</p> : null}
      {criterion.weight === 100 ? null : (
        <p className="hint">{t('reviews.sheet.weight', { weight: criterion.weight })}</p>
      )}
      {answers.length > 0 ? (
        <div>
          <p className="hint">{t('reviews.sheet.answers')}</p>
          <ul>
            {answers.map((answer) => (
              <li key={answer.code}>
                <a href={`#answer-${answer.code}`}>{inLanguage(answer.label, language)}</a>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  );
}
