import { useText } from '#app/i18n/text-context.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import type { CallContent, CallQuestion } from '../call-content.ts';
import { YES_NO } from '../question-kinds.ts';
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
            {questions.map((question) => (
              <li key={question.code}>
                <Coded code={question.code} said={spoken(question.label, language).text} />
                <Answers question={question} />
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </>
  );
}

/** The answers a condition can compare with, where they are known beforehand. */
function Answers({ question: { kind, choices } }: { question: CallQuestion }) {
  const { t, language } = useText();
  const yesNo = kind === 'yes-no' ? YES_NO.map((code) => ({ code, said: t(`common.${code}`) })) : [];
  const known = choices?.map(({ code, label }) => ({ code, said: spoken(label, language).text })) ?? yesNo;
  if (known.length === 0) return null;
  return (
    <ul>
      {known.map(({ code, said }) => (
        <li key={code}>
          <Coded code={code} said={said} />
        </li>
      ))}
    </ul>
  );
}

function Coded({ code, said }: { code: string; said: string }) {
  return (
    <>
      <bdi dir="ltr">
        <code>{code}</code>
      </bdi>{' '}
      <bdi>{said}</bdi>
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
