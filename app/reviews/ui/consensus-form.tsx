import { useText } from '#app/i18n/text-context.tsx';
import { ButtonRow, MoveButton } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import type { meetingPage } from '../consensus-pages.server.ts';
import { DISCUSSION_FIELD } from '../sheet-form.ts';
import { CriterionFields } from './criterion-fields.tsx';

export type MeetingData = NonNullable<Awaited<ReturnType<typeof meetingPage>>>;

/** What a meeting came to, written down by its chair: the discussion, and points with a reason for every criterion. */
export function ConsensusForm({ page }: { page: MeetingData }) {
  const { t } = useText();
  const { verdict, values } = page.may;
  const button = <MoveButton verdict={verdict} values={values} label={t('reviews.consensus.propose')} />;
  if (!verdict.allowed) return button;
  return (
    <Form name="consensus">
      <TextArea
        name={DISCUSSION_FIELD}
        label={t('reviews.consensus.discussion')}
        hint={t('reviews.consensus.discussion.hint')}
        defaultValue={page.record?.discussion}
        words={1000}
        rows={8}
      />
      {page.scheme.criteria.map((criterion, index) => {
        const line = page.record?.lines.find((each) => each.criterion === criterion.code);
        const saved = line && { ...line, comment: line.reason, notApplicable: line.points === null };
        return (
          <CriterionFields
            key={criterion.code}
            criterion={criterion}
            index={index}
            saved={saved}
            commentLabel={t('reviews.consensus.reason')}
          />
        );
      })}
      <p className="hint">{t('reviews.consensus.propose.hint')}</p>
      <ButtonRow>{button}</ButtonRow>
    </Form>
  );
}
