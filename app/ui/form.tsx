import { createContext, useContext, type ComponentProps, type ReactNode } from 'react';
import { FORM_FIELD, KEY_FIELD, type Reply } from '#app/kernel/form.ts';
import { useReply } from './reply.ts';
import { useRootData } from './root-data.ts';

type FormState = { readonly name: string; readonly reply: Reply | null };

const FormContext = createContext<FormState>({ name: '', reply: null });

/** The form a field stands in, with what came back for it. */
export function useFormState(): FormState {
  return useContext(FormContext);
}

type FormProps = {
  /** Unique on the page; names the form in `Reply.form` and in the idempotency key. */
  name: string;
  children: ReactNode;
  action?: string;
  method?: 'post' | 'get';
  encType?: 'multipart/form-data';
  /** Only where the reply does not come from this page's action. */
  reply?: Reply | null;
  className?: string;
  /** Addresses and words for a script of the page, as `data-` attributes. */
  data?: Readonly<Record<`data-${string}`, string>>;
} & Pick<ComponentProps<'form'>, 'onSubmit' | 'onBlur'>;

/**
 * A plain HTML form. Posts carry the form's name and an idempotency key, so that a double click has one effect;
 * the browser validates nothing, the server everything. Fields inside find their own error and what was typed.
 */
export function Form({
  name,
  children,
  action,
  method = 'post',
  encType,
  reply,
  className,
  data,
  ...handlers
}: FormProps) {
  const answered = useReply();
  const given = reply === undefined ? answered : reply;
  const own = given?.form === name ? given : null;
  return (
    <FormContext.Provider value={{ name, reply: own }}>
      <form
        method={method}
        action={action}
        encType={encType}
        noValidate
        acceptCharset="utf-8"
        className={className ?? 'form'}
        data-once={method === 'post' ? '' : undefined}
        {...data}
        {...handlers}
      >
        {method === 'post' ? <FormMarks name={name} /> : null}
        {children}
      </form>
    </FormContext.Provider>
  );
}

function FormMarks({ name }: { name: string }) {
  const root = useRootData();
  return (
    <>
      <input type="hidden" name={FORM_FIELD} value={name} />
      {root ? <input type="hidden" name={KEY_FIELD} value={`${root.formKey}:${name}`} /> : null}
    </>
  );
}
