/** One thing wrong with one field. `key` is a catalogue key. */
export type FieldError = {
  readonly field: string;
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number>>;
};

/**
 * What an action answers when nothing was done: every error, and everything that was typed, so that the page comes
 * back as it was left. `form` names the form on a page with several.
 */
export type Reply = {
  readonly form: string;
  readonly errors: readonly FieldError[];
  readonly values: Readonly<Record<string, readonly string[]>>;
};

/** Name of the hidden field that carries the idempotency key. */
export const KEY_FIELD = 'idempotencyKey';
/** Name of the hidden field that says which form of the page was sent. */
export const FORM_FIELD = 'form';
