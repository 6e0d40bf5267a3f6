import { useText } from '#app/i18n/text-context.tsx';
import { Section } from '#app/ui/page.tsx';
import type { CallContent, CallQuestion } from '../call-content.ts';
import { columnsOf, columnTitle } from '../question-kinds.ts';
import { Said, SaidText } from './said.tsx';

/** What an application has to say, attach and declare. */
export function AskedView({ content }: { content: CallContent }) {
  const { t } = useText();
  return (
    <Section title={t('calls.view.asked')} id="asked">
      {content.sections.map((section) => (
        <div key={section.code} className="flow">
          <h3>
            <Said text={section.title} />
          </h3>
          {section.condition ? <p className="hint">{t('calls.view.condition')}</p> : null}
          <ol>
            {section.questions.map((question) => (
              <li key={question.code}>
                <Asked question={question} />
              </li>
            ))}
          </ol>
        </div>
      ))}
      <h3>{t('calls.view.budget')}</h3>
      <p>{t('calls.view.budget.body')}</p>
      {content.documents.length > 0 ? (
        <>
          <h3>{t('common.documents')}</h3>
          <ul>
            {content.documents.map((each) => (
              <li key={each.code}>
                <Said text={each.label} />{' '}
                {each.required ? null : <span className="hint">{t('ui.field.optional')}</span>}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {content.declarations.length > 0 ? (
        <>
          <h3>{t('calls.view.declarations')}</h3>
          <ul>
            {content.declarations.map((each) => (
              <li key={each.code}>
                <Said text={each.text} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Section>
  );
}

function Asked({ question }: { question: CallQuestion }) {
  const text = useText();
  const { t } = text;
  const columns = columnsOf(question);
  const { label, help, example, maxWords, required, confidential, condition, choices } = question;
  return (
    <>
      <Said text={label} />{' '}
      <span className="hint">
        {required ? null : `${t('ui.field.optional')} `}
        {maxWords === undefined ? null : t('ui.words.limit', { words: maxWords })}
      </span>
      {help ? (
        <div className="hint">
          <SaidText text={help} />
        </div>
      ) : null}
      {example ? (
        <div className="hint">
          {t('calls.view.example')} <SaidText text={example} />
        </div>
      ) : null}
      {confidential ? <p className="hint">{t(`calls.confidential-told.${confidential}`)}</p> : null}
      {condition ? <p className="hint">{t('calls.view.condition')}</p> : null}
      {choices ? (
        <ul>
          {choices.map((each) => (
            <li key={each.code}>
              <Said text={each.label} />
            </li>
          ))}
        </ul>
      ) : null}
      {columns.length > 0 ? (
        <p className="hint">
          {t('calls.view.columns', { columns: text.list(columns.map((column) => columnTitle(column, text))) })}
        </p>
      ) : null}
    </>
  );
}
