import { useText } from '#app/i18n/text-context.tsx';
import type { Reply } from '#app/kernel/form.ts';
import { wordsOfError } from './field.tsx';
import { fieldId, useReply } from './reply.ts';

/**
 * Every error of the reply, each linked to its field. `PageTitle` prints it above the heading; use it directly only
 * on a page without one. Focus moves to it where the enhancement runs.
 */
export function ErrorSummary({ reply: given }: { reply?: Reply | null }) {
  const { t } = useText();
  const answered = useReply();
  const reply = given === undefined ? answered : given;
  if (!reply || reply.errors.length === 0) return null;
  return (
    <div className="error-summary" role="alert" tabIndex={-1} data-focus="" aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{t('ui.errors.title', { count: reply.errors.length })}</h2>
      <ul>
        {reply.errors.map((error) => (
          <li key={`${error.field} ${error.key}`}>
            {error.field === '' ? (
              wordsOfError(t, error)
            ) : (
              <a href={`#${fieldId(reply.form, error.field)}`}>{wordsOfError(t, error)}</a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
