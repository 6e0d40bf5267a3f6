import type { CallContent } from '#app/calls/call-content.ts';
import { makeText } from '#app/i18n/text.ts';
import { TextProvider, useText } from '#app/i18n/text-context.tsx';
import type { Messages } from '#app/i18n/words.ts';
import { directionOf, inLanguage, type Language, type Translated } from '#app/kernel/languages.ts';
import type { TaxonomyEntry } from '#app/programme/taxonomy.ts';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { BasicsFields } from './basics-fields.tsx';
import { BudgetRows } from './budget-rows.tsx';
import { QuestionField } from './question-field.tsx';

type FormPreviewProps = {
  content: CallContent;
  currency: string;
  activities: readonly { readonly code: string; readonly title: Translated }[];
  taxonomy: readonly TaxonomyEntry[];
  language: Language;
  words: Messages;
};

const NOTHING = { activities: [], taxonomy: [], lot: null, durationMonths: null, language: null };

/** The whole form as an applicant with that language fills it in, every condition open; nothing is sent or kept. */
export function FormPreview({ content, language, words, ...asked }: FormPreviewProps) {
  return (
    <TextProvider text={makeText(language, words)}>
      <div lang={language} dir={directionOf(language)} className="flow">
        <Form name="preview" method="get">
          <PreviewBasics content={content} {...asked} />
          {content.sections.map((section) => (
            <PreviewSection key={section.code} section={section} content={content} />
          ))}
          <PreviewBudget currency={asked.currency} />
        </Form>
        <PreviewLists content={content} />
      </div>
    </TextProvider>
  );
}

function PreviewBasics({
  content,
  activities,
  taxonomy,
}: Pick<FormPreviewProps, 'content' | 'activities' | 'taxonomy'>) {
  const { t } = useText();
  return (
    <Section title={t('applications.basics.title')}>
      <BasicsFields
        activities={activities}
        taxonomy={taxonomy}
        asksTaxonomy={content.taxonomy ?? []}
        lots={content.lots ?? []}
        longest={content.durationMonths}
        languages={content.languages}
        chosen={NOTHING}
      />
    </Section>
  );
}

/** One line of the budget, as every line looks. */
function PreviewBudget({ currency }: { currency: string }) {
  const { t } = useText();
  return (
    <Section title={t('applications.budget.title')}>
      <BudgetRows lines={[]} reply={null} currency={currency} local={null} blank />
    </Section>
  );
}

function PreviewSection({ section, content }: { section: CallContent['sections'][number]; content: CallContent }) {
  const { t, language } = useText();
  const first = content.sections
    .slice(0, content.sections.indexOf(section))
    .flatMap(({ questions }) => questions).length;
  return (
    <Section title={inLanguage(section.title, language)}>
      {section.condition ? <p className="hint">{t('calls.view.condition')}</p> : null}
      {section.questions.map((question, index) => (
        <div key={question.code}>
          {question.condition ? <p className="hint">{t('calls.view.condition')}</p> : null}
          <QuestionField
            question={{
              ...question,
              criterionTitle: content.criteria.find(({ code }) => code === question.criterion)?.title ?? null,
              value: '',
              mark: '',
              saved: null,
            }}
            index={first + index}
            lang={language}
          />
        </div>
      ))}
    </Section>
  );
}

function PreviewLists({ content }: { content: CallContent }) {
  const { t, language } = useText();
  const lists = [
    { title: t('common.documents'), items: content.documents.map(({ code, label }) => ({ code, text: label })) },
    { title: t('calls.view.declarations'), items: content.declarations },
  ];
  return lists
    .filter(({ items }) => items.length > 0)
    .map(({ title, items }) => (
      <Section key={title} title={title}>
        <ul>
          {items.map(({ code, text }) => (
            <li key={code} dir="auto">
              {inLanguage(text, language)}
            </li>
          ))}
        </ul>
      </Section>
    ));
}
