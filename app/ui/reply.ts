import { useActionData } from '@remix-run/react';
import type { Reply } from '#app/kernel/form.ts';

/** Whether an action's answer is a page that comes back with errors. */
export function isReply(answer: unknown): answer is Reply {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    'form' in answer &&
    'errors' in answer &&
    Array.isArray(answer.errors) &&
    'values' in answer
  );
}

/** What the action of this page answered, when it refused. */
export function useReply(): Reply | null {
  const answer = useActionData<unknown>();
  return isReply(answer) ? answer : null;
}

/** Whether a form came back with anything typed, or wrong, in fields whose names begin so. */
export function cameBack(reply: Reply | null, beginnings: readonly string[]): boolean {
  if (!reply) return false;
  const ours = (name: string) => beginnings.some((beginning) => name.startsWith(beginning));
  const typed = Object.entries(reply.values).some(([name, values]) => ours(name) && values.some((each) => each !== ''));
  return typed || reply.errors.some(({ field }) => field !== undefined && ours(field));
}

/** Id of a field's control: unique on a page with several forms. The error summary links to it. */
export function fieldId(form: string, name: string): string {
  return form === '' ? name : `${form}-${name}`;
}
