import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import type { Reply } from '#app/kernel/form.ts';
import { Form } from '#app/ui/form.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { useReply } from '#app/ui/reply.ts';
import { HiddenField } from '#app/ui/text-field.tsx';
import type { SubmittedDocument } from '../application-content.ts';
import { HeldNotice } from '#app/people/ui/held-notice.tsx';
import { QuestionField, type ShownQuestion } from './question-field.tsx';
import { SaveButtons } from './save-buttons.tsx';

type SectionFormProps = {
  readonly id: string;
  readonly section: { readonly code: string };
  readonly questions: readonly ShownQuestion[];
  readonly language: string;
  /** What was typed when the session ended. */
  readonly held: Reply | null;
  /** Somebody else who saved here a moment ago. */
  readonly writing: { readonly alias: string; readonly at: Date } | null;
  /** Code of the question a blank row is wanted in. */
  readonly adding: string | null;
  readonly attached: readonly SubmittedDocument[];
};

/** The questions of one section; the script saves them while one writes, the buttons whenever one likes. */
export function SectionForm({ id, section, questions, held, writing, adding, ...page }: SectionFormProps) {
  const { t, time } = useText();
  const answered = useReply();
  const comesBack = answered === null ? held : null;
  return (
    <>
      {comesBack ? <HeldNotice /> : null}
      {writing ? (
        <NoticeBanner title={t('drafting.writing', { alias: writing.alias, time: time(writing.at) })}>
          <p>{t('drafting.writing.hint')}</p>
        </NoticeBanner>
      ) : null}
      <Form name="section" reply={answered ?? held} data={useAutosave(id, section.code)}>
        {/* The return key presses a form's first button: it must save, not remove a row. */}
        <button type="submit" name="intent" value="continue" className="unseen" tabIndex={-1} aria-hidden="true" />
        <HiddenField name="printed" value={questions.map(({ code }) => code).join(' ')} />
        {questions.map((question, index) => (
          <QuestionField
            key={question.code}
            question={question}
            index={index}
            lang={page.language}
            adding={adding === question.code}
            attached={page.attached}
            heldMark={comesBack?.values[`mark-${index}`]?.[0]}
          />
        ))}
        <SaveButtons />
      </Form>
    </>
  );
}

/** Where the script saves, and what it says of its own: words of the server's catalogue. */
function useAutosave(id: string, section: string) {
  const { t } = useText();
  return {
    'data-autosave': paths.applicationAutosave(id, section),
    'data-retrying': t('drafting.retrying'),
    'data-conflict': t('applications.error.saved-by-another'),
    'data-both': t('applications.section.theirs.hint'),
    'data-signed-out': t('drafting.signed-out'),
    'data-sign-in': paths.signIn(),
    'data-sign-in-words': t('common.sign-in'),
  };
}
