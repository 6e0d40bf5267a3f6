import { useText } from '#app/i18n/text-context.tsx';
import { DateTimeText } from '#app/ui/date.tsx';
import type { PublishedAnswer } from '../clarification-pages.server.ts';
import { SaidText } from './said.tsx';

/** Questions and their answers, each under its number. */
export function PublicAnswers({ answers }: { answers: readonly PublishedAnswer[] }) {
  const { t } = useText();
  return (
    <div className="flow">
      {answers.map(({ number, question, answer, at }) => (
        <article key={number} id={`answer-${number}`} className="panel flow">
          <h3>
            {t('calls.questions.number', { number })}
            {at ? (
              <span className="hint">
                {' '}
                · <DateTimeText value={at} />
              </span>
            ) : null}
          </h3>
          <strong>
            <SaidText text={question} />
          </strong>
          <SaidText text={answer} />
        </article>
      ))}
    </div>
  );
}
