import { Fragment, type ReactNode } from 'react';
import { useText } from '#app/i18n/text-context.tsx';
import type { CallContent, CallQuestion } from '../call-content.ts';
import { spoken } from '../translated-text.ts';

/** A question at a glance: its code, how it is answered, by what it is judged, who reads it, and when it is asked. */
export function QuestionNote({ content, question }: { content: CallContent; question: CallQuestion }) {
  const { t, language } = useText();
  const { code, kind, required, maxWords, confidential, condition } = question;
  const criterion = content.criteria.find((each) => each.code === question.criterion);
  const parts: readonly (readonly [string, ReactNode])[] = [
    ['code', <Code key="code" text={code} />],
    ['kind', t(`calls.question.kind.${kind}`)],
    ['words', maxWords === undefined ? null : t('ui.words.limit', { words: maxWords })],
    ['required', t(required ? 'calls.question.must' : 'calls.question.may')],
    ['criterion', criterion ? t('calls.question.judged', { criterion: spoken(criterion.title, language).text }) : null],
    ['class', confidential ? t(`calls.confidential.${confidential}`) : null],
    ['condition', condition ? <AskedWhen key="condition" condition={condition} /> : null],
  ];
  return parts
    .filter(([, part]) => part !== null)
    .map(([key, part], index) => (
      <Fragment key={key}>
        {index > 0 ? ' · ' : null}
        {part}
      </Fragment>
    ));
}

/** The condition of a section or question, as it was written. */
export function AskedWhen({ condition }: { condition: string }) {
  const { t } = useText();
  return (
    <>
      {t('calls.question.asked-when')} <Code text={condition} />
    </>
  );
}

function Code({ text }: { text: string }) {
  return (
    <bdi dir="ltr">
      <code>{text}</code>
    </bdi>
  );
}
