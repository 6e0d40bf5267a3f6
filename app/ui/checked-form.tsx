import { useRef, useState, type FocusEvent, type FormEvent, type ReactNode } from 'react';
import { useForm, type Resolver } from 'react-hook-form';
import type { z } from 'zod';
import { issuesToErrors } from '#app/http/field-errors.ts';
import type { FieldError, Reply } from '#app/kernel/form.ts';
import { ErrorSummary } from './error-summary.tsx';
import { Form } from './form.tsx';
import { useReply } from './reply.ts';

type Typed = Record<string, string>;
type CheckedFormProps = { name: string; shape: z.ZodType; children: ReactNode };

/**
 * A form of a page that hydrates: the shape the server checks with runs in the browser as well, on a field when it is
 * left and on the whole before it is sent. It goes on its way as any other form; without scripts it is one.
 */
export function CheckedForm({ name, shape, children }: CheckedFormProps) {
  const answered = useReply();
  const passed = useRef(false);
  const [values, setValues] = useState<Reply['values']>({});
  const check = useForm<Typed>({ resolver: resolverOf(shape) });
  const errors = Object.values(check.formState.errors).map((error) => JSON.parse(error?.message ?? '') as FieldError);
  const own = check.formState.submitCount > 0 || errors.length > 0 ? { form: name, errors, values } : answered;

  const take = (form: HTMLFormElement) => {
    const typed = [...new FormData(form)].filter((pair): pair is [string, string] => typeof pair[1] === 'string');
    for (const [field, value] of typed) check.setValue(registered(field), value);
    setValues(Object.fromEntries(typed.map(([field, value]) => [field, [value]])));
  };
  const leave = ({ target, currentTarget }: FocusEvent<HTMLFormElement>) => {
    const field = 'name' in target && typeof target.name === 'string' ? target.name : '';
    if (field === '') return;
    take(currentTarget);
    setTimeout(() => void check.trigger(registered(field)), AFTER_PRESS_MS);
  };
  const send = (event: FormEvent<HTMLFormElement>) => {
    if (passed.current) return;
    event.preventDefault();
    const { currentTarget: form, nativeEvent } = event;
    const button = nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null;
    take(form);
    void check.trigger().then((fine) => {
      delete form.dataset['once'];
      form.removeAttribute('aria-busy');
      passed.current = fine;
      // A form does not submit while it is still telling that it is about to.
      if (fine) setTimeout(() => form.requestSubmit(button));
      else form.querySelector<HTMLElement>('[aria-invalid]')?.focus();
    });
  };
  return (
    <Form name={name} reply={own} onSubmit={send} onBlur={leave}>
      {own === answered ? null : <ErrorSummary reply={own} />}
      {children}
    </Form>
  );
}

/** An error that comes or goes moves what is below it: a button being pressed must not slip away from the finger. */
const AFTER_PRESS_MS = 250;

/** Names with dots would be taken for paths. */
function registered(field: string): string {
  return field.replaceAll('.', ':');
}

/** Errors travel as text: the key and its values. */
function resolverOf(shape: z.ZodType): Resolver<Typed> {
  return (values) => {
    const fields = Object.entries(values).map(([field, value]) => [field.replaceAll(':', '.'), value]);
    const read = shape.safeParse(Object.fromEntries(fields));
    if (read.success) return { values, errors: {} };
    const errors = issuesToErrors(read.error).map((error) => [
      registered(error.field),
      { type: 'shape', message: JSON.stringify(error) },
    ]);
    return { values: {}, errors: Object.fromEntries(errors) };
  };
}
