import { useText } from '#app/i18n/text-context.tsx';
import type { FieldError, Reply } from '#app/kernel/form.ts';
import { wordsOfError } from './field.tsx';
import { usePageLabels } from './page-context.tsx';
import { fieldId, useReply } from './reply.ts';

/**
 * Every error of the reply, each named after its field and linked to it. `PageTitle` prints it above the heading; use
 * it directly only on a page without one. Focus moves to it where the enhancement runs.
 */
export function ErrorSummary({ reply: given }: { reply?: Reply | null }) {
  const text = useText();
  const answered = useReply();
  const reply = given === undefined ? answered : given;
  if (!reply || reply.errors.length === 0) return null;
  return (
    <div className="error-summary" role="alert" tabIndex={-1} data-focus="" aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{text.t('ui.errors.title', { count: reply.errors.length })}</h2>
      <ul>
        {reply.errors.map((error) => (
          <li key={`${error.field} ${error.key}`}>
            {error.field === '' ? (
              wordsOfError(text, error)
            ) : (
              <FieldLink id={fieldId(reply.form, error.field)} error={error} />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function FieldLink({ id, error }: { id: string; error: FieldError }) {
  const text = useText();
  const label = usePageLabels()?.get(id);
  return (
    <a href={`#${id}`}>
      {label ? (
        <>
          <bdi>{label}</bdi> –{' '}
        </>
      ) : null}
      {wordsOfError(text, error)}
    </a>
  );
}
