import type { MessageKey } from '#app/i18n/message-key.ts';

/** How a field is printed for a reader; `words`: its values are codes with words below this prefix. */
export type OwnField = {
  readonly label: MessageKey;
  readonly as?: 'instant' | 'day' | 'yes-no' | 'country' | 'language';
  readonly words?: string;
};

export type OwnSection = { readonly title: MessageKey; readonly fields: Readonly<Record<string, OwnField>> };
