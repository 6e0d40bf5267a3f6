import { useText } from '#app/i18n/text-context.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import type { CallContent, CallQuestion } from '../call-content.ts';
import { spoken } from '../translated-text.ts';

/** When something is asked, with the codes of the questions one can write. */
export function ConditionField({ content, value }: { content: CallContent; value: string | undefined }) {
  const { t, language } = useText();
  const questions = content.sections.flatMap((section) => section.questions);
  return (
    <>
      <TextField
        name="condition"
        label={t('calls.condition')}
        hint={t('calls.condition.hint', { example: exampleOf(questions) })}
        width="full"
        dir="ltr"
        optional
        defaultValue={value ?? ''}
      />
      {questions.length > 0 ? (
        <Disclosure summary={t('calls.condition.codes')}>
          <ul>
            {questions.map(({ code, label, choices }) => (
              <li key={code}>
                <bdi dir="ltr">
                  <code>{code}</code>
                </bdi>{' '}
                {spoken(label, language).text}
                {choices ? (
                  <ul>
                    {choices.map((choice) => (
                      <li key={choice.code}>
                        <bdi dir="ltr">
                          <code>{choice.code}</code>
                        </bdi>{' '}
                        {spoken(choice.label, language).text}
                      </li>
                    ))}
                  </ul>
                ) : null}
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </>
  );
}

/** A condition on questions of this call, where it has any: it can be copied. */
function exampleOf(questions: readonly CallQuestion[]): string {
  const [first] = questions;
  if (!first) return 'answered(q1) and (q2 = a1 or q3 > 10)';
  const chosen = questions.flatMap(({ code, choices = [] }) =>
    choices.slice(0, 1).map((each) => `${code} = ${each.code}`),
  );
  return [`answered(${first.code})`, ...chosen.slice(0, 1)].join(' and ');
}
