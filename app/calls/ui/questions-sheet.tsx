import { useText } from '#app/i18n/text-context.tsx';
import { Section } from '#app/ui/page.tsx';
import type { CallSection } from '../call-content.ts';
import { languagesOf, spoken } from '../translated-text.ts';
import type { DraftCall } from './draft-sheet.tsx';
import { ConditionField } from './condition-field.tsx';
import { ItemForm } from './item-form.tsx';
import { OrderedItems } from './ordered-items.tsx';
import { QuestionFields } from './question-fields.tsx';
import { AskedWhen, QuestionNote } from './question-note.tsx';
import { TranslatedFields } from './translated-fields.tsx';

/** The application form: sections, and the questions of each. */
export function QuestionsSheet({ call }: { call: DraftCall }) {
  const { t } = useText();
  return (
    <div className="flow">
      <p>{t('calls.form.lede')}</p>
      <OrderedItems plain>
        {call.content.sections.map((section) => (
          <SectionPanel key={section.code} call={call} section={section} />
        ))}
      </OrderedItems>
      <ItemForm name="section-new" version={call.version} summary={t('calls.section.add')}>
        <SectionTitle call={call} />
      </ItemForm>
      <Section title={t('calls.form.always')}>
        <p className="measure">{t('calls.form.always.body')}</p>
      </Section>
    </div>
  );
}

function SectionPanel({ call, section }: { call: DraftCall; section: CallSection }) {
  const { t, language } = useText();
  const { version, content } = call;
  const title = spoken(section.title, language).text;
  return (
    <Section title={title} id={section.code} panel>
      <ItemForm
        name={`section-${section.code}`}
        version={version}
        item={section.code}
        summary={t('calls.section.edit')}
        note={section.condition ? <AskedWhen condition={section.condition} /> : null}
      >
        <SectionTitle call={call} section={section} />
      </ItemForm>
      <OrderedItems>
        {section.questions.map((question) => (
          <li key={question.code}>
            <ItemForm
              name={`question-${section.code}-${question.code}`}
              version={version}
              section={section.code}
              item={question.code}
              summary={spoken(question.label, language).text}
              note={<QuestionNote content={content} question={question} />}
            >
              <QuestionFields content={content} section={section.code} question={question} />
            </ItemForm>
          </li>
        ))}
      </OrderedItems>
      <ItemForm
        name={`question-${section.code}-new`}
        version={version}
        section={section.code}
        summary={t('calls.question.add')}
      >
        <QuestionFields content={content} section={section.code} />
      </ItemForm>
    </Section>
  );
}

function SectionTitle({ call, section }: { call: DraftCall; section?: CallSection }) {
  const { t } = useText();
  return (
    <>
      <TranslatedFields
        name="title"
        label={t('calls.section.title')}
        languages={languagesOf(call.content)}
        value={section?.title}
      />
      <ConditionField content={call.content} value={section?.condition} />
    </>
  );
}
