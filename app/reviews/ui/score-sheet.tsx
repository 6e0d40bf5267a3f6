import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { RadioField } from '#app/ui/radio-field.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import { CONFIDENCES } from '../review.ts';
import { FEEDBACK_FIELD } from '../scoring.ts';
import { CONFIDENCE_FIELD, MOST_WORDS, NOTE_FIELD } from '../sheet-form.ts';
import { CriterionFields, useTypedAgain } from './criterion-fields.tsx';
import { SheetComforts } from './sheet-comforts.tsx';
import type { OpenWorkspace } from './workspace.tsx';

/** The reviewer's own sheet while it is open: every criterion with its guidance, scale and the answers it judges. */
export function ScoreSheet({ page }: { page: OpenWorkspace }) {
  const { t } = useText();
  const answers = page.file.sections.flatMap((section) => section.answers);
  return (
    <Form name="sheet" action={paths.scores(page.id)}>
      <HiddenField name="version" value={page.sheet.version} />
      {page.scheme.criteria.map((criterion, index) => (
        <CriterionFields
          key={criterion.code}
          criterion={criterion}
          index={index}
          saved={page.sheet.scores.find((each) => each.criterion === criterion.code)}
          answers={answers.filter((answer) => answer.criterion === criterion.code)}
          commentLabel={t('reviews.sheet.comment')}
        />
      ))}
      <RadioField
        name={CONFIDENCE_FIELD}
        label={t('reviews.sheet.confidence')}
        inline
        optional
        defaultValue={page.sheet.confidence}
        choices={CONFIDENCES.map((value) => ({ value, label: t(`reviews.confidence.${value}`) }))}
      />
      <Elsewhere field={FEEDBACK_FIELD} words={page.sheet.feedback} />
      <TextArea
        name={FEEDBACK_FIELD}
        label={t('reviews.sheet.feedback')}
        hint={t('reviews.sheet.feedback.hint')}
        defaultValue={page.sheet.feedback}
        words={MOST_WORDS}
        rows={4}
        optional
      />
      <Elsewhere field={NOTE_FIELD} words={page.sheet.note} />
      <TextArea
        name={NOTE_FIELD}
        label={t('reviews.sheet.note')}
        hint={t('reviews.sheet.note.hint')}
        defaultValue={page.sheet.note}
        words={MOST_WORDS}
        rows={3}
        optional
      />
      <p className="hint">{t('reviews.sheet.submit.hint')}</p>
      <SheetComforts assignmentId={page.id} />
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

/** What stands in a field on the other device, where the sheet was saved there meanwhile. */
function Elsewhere({ field, words }: { field: string; words: string }) {
  const { t } = useText();
  if (useTypedAgain(field, words)) return null;
  return (
    <NoticeBanner tone="warning" title={t('reviews.sheet.elsewhere')}>
      {words === '' ? <p>{t('common.not-provided')}</p> : <UserText>{words}</UserText>}
    </NoticeBanner>
  );
}
