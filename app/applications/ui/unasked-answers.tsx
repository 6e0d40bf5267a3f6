import { useText } from '#app/i18n/text-context.tsx';
import { inLanguage } from '#app/kernel/languages.ts';
import { Section } from '#app/ui/page.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import type { UnaskedAnswer } from '../unasked-answers.server.ts';
import { AnswerText } from './answers.tsx';

/** What was answered before the call was corrected and is asked no more; nothing where there is none. */
export function UnaskedAnswers({ answers, lang }: { answers: readonly UnaskedAnswer[]; lang: string }) {
  const { t, language } = useText();
  if (answers.length === 0) return null;
  return (
    <Section title={t('applications.unasked.title')} id="unasked" panel>
      <p>{t('applications.unasked.lede')}</p>
      <SummaryList
        rows={answers.map(({ question, value }) => ({
          key: question.code,
          label: inLanguage(question.label, language),
          value: <AnswerText question={question} value={value} lang={lang} />,
        }))}
      />
    </Section>
  );
}
