import { useText } from '#app/i18n/text-context.tsx';
import { FieldShell, useField, type FieldProps } from './field.tsx';

type TextAreaProps = FieldProps & {
  defaultValue?: string | null | undefined;
  rows?: number;
  /** Word limit, counted as `countWords` of kernel/shapes.ts counts. Typing is never blocked. */
  words?: number;
  lang?: string;
};

export function TextArea({ name, label, hint, optional, defaultValue, rows = 6, words, lang }: TextAreaProps) {
  const { t } = useText();
  const state = useField(name, { hint: Boolean(hint), ...(words ? { extra: 'count' } : {}) });
  return (
    <FieldShell state={state} label={label} hint={hint} optional={optional}>
      <textarea
        {...state.control}
        className="input"
        rows={rows}
        dir="auto"
        lang={lang}
        data-words={words}
        defaultValue={state.typed?.[0] ?? defaultValue ?? ''}
      />
      {words ? (
        <p
          className="hint count"
          id={`${state.id}-count`}
          data-left={t('ui.words.left', { left: '%' })}
          data-over={t('ui.words.over', { over: '%' })}
        >
          {t('ui.words.limit', { words })}
        </p>
      ) : null}
    </FieldShell>
  );
}
