import type { LocalDate } from '#app/kernel/instant.ts';

/** What a check was made against, as one line and the oldest date of it: `EU 2026-02-20, UN 2026-02-27`. */
export function sourceOf(lists: readonly { publisher: string; publishedOn: LocalDate }[]): {
  source: string;
  sourceDate: LocalDate;
} {
  const dates = lists.map(({ publishedOn }) => publishedOn).toSorted();
  return {
    source: lists.map(({ publisher, publishedOn }) => `${publisher} ${publishedOn}`).join(', '),
    sourceDate: dates[0] ?? '',
  };
}
