import type { CallQuestion, CallSection } from '#app/calls/call-content.ts';
import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { inLanguage } from '#app/kernel/languages.ts';
import { Section } from '#app/ui/page.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { UserText } from '#app/ui/user-text.tsx';

type AnswersProps = {
  sections: readonly CallSection[];
  answers: ReadonlyMap<string, string>;
  /** Set where the reader may change them: the application's id. */
  changeIn?: string | undefined;
  /** Language the answers are written in. */
  lang: string;
};

/** Every section with its questions and what was answered, each with its way back while it can be changed. */
export function Answers({ sections, answers, changeIn, lang }: AnswersProps) {
  const { language } = useText();
  return sections.map((section) => (
    <Section key={section.code} title={inLanguage(section.title, language)}>
      <SummaryList
        rows={section.questions.map((question, index) => ({
          key: question.code,
          label: inLanguage(question.label, language),
          value: <AnswerText question={question} value={answers.get(question.code) ?? ''} lang={lang} />,
          ...(changeIn
            ? { change: `${paths.applicationSection(changeIn, section.code)}#section-answer-${index}` }
            : {}),
        }))}
      />
    </Section>
  ));
}

/** One answer as text, by the kind of its question. */
export function AnswerText({ question, value, lang }: { question: CallQuestion; value: string; lang: string }) {
  const { t, language, date } = useText();
  if (value === '') return <span className="hint">{t('common.not-provided')}</span>;
  const choice = question.choices?.find(({ code }) => code === value);
  if (choice) return inLanguage(choice.label, language);
  if (question.kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return date(value);
  // Digits alone have no direction: as a paragraph of their own they would stand on the wrong side in Arabic.
  if (question.kind === 'number') return <bdi>{value}</bdi>;
  return <UserText lang={lang}>{value}</UserText>;
}
