import { inLanguage } from '#app/kernel/languages.ts';
import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import type { CallCriterion } from '#app/calls/call-content.ts';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';
import { anchorOf, commentField, FEEDBACK_FIELD, pointsField } from '../scoring.ts';
import { MOST_WORDS } from '../sheet-form.ts';
import type { OpenWorkspace } from './workspace.tsx';

/** The reviewer's own sheet while it is open: every criterion with its guidance, scale and the answers it judges. */
export function ScoreSheet({ page }: { page: OpenWorkspace }) {
  const { t } = useText();
  return (
    <Form name="sheet" action={paths.scores(page.id)}>
      <HiddenField name="version" value={page.sheet.version} />
      {page.scheme.criteria.map((criterion, index) => (
        <CriterionFields key={criterion.code} page={page} criterion={criterion} index={index} />
      ))}
      <TextArea
        name={FEEDBACK_FIELD}
        label={t('reviews.sheet.feedback')}
        hint={t('reviews.sheet.feedback.hint')}
        defaultValue={page.sheet.feedback}
        words={MOST_WORDS}
        rows={4}
        optional
      />
      <p className="hint">{t('reviews.sheet.submit.hint')}</p>
      <ButtonRow>
        <Button name="intent" value="submit">
          {t('reviews.sheet.submit')}
        </Button>
        <Button name="intent" value="save" tone="secondary">
          {t('reviews.sheet.save')}
        </Button>
      </ButtonRow>
    </Form>
  );
}

type CriterionProps = { page: OpenWorkspace; criterion: CallCriterion; index: number };

function CriterionFields({ page, criterion, index }: CriterionProps) {
  const { t, language } = useText();
  const score = page.sheet.scores.find((each) => each.criterion === criterion.code);
  const choices = Array.from({ length: criterion.maximum + 1 }, (_, points) => ({
    value: String(points),
    label: t('reviews.sheet.choice', { points, anchor: t(`reviews.anchor.${anchorOf(points, criterion)}`) }),
  }));
  return (
    <fieldset className="criterion">
      <legend>{inLanguage(criterion.title, language)}</legend>
      <CriterionHelp page={page} criterion={criterion} />
      <SelectField
        name={pointsField(index)}
        label={t('reviews.sheet.points', { maximum: criterion.maximum })}
        choices={choices}
        defaultValue={score?.points === null || score === undefined ? '' : String(score.points)}
      />
      <TextArea
        name={commentField(index)}
        label={t('reviews.sheet.comment')}
        defaultValue={score?.comment}
        words={MOST_WORDS}
        rows={4}
      />
    </fieldset>
  );
}

export function CriterionHelp({ page, criterion }: Omit<CriterionProps, 'index'>) {
  const { t, language } = useText();
  const answers = page.file.sections.flatMap((section) =>
    section.answers.filter((answer) => answer.criterion === criterion.code),
  );
  return (
    <>
      <p className="hint" dir="auto">
        {inLanguage(criterion.guidance, language)}
      </p>
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
