/**
 * The page an address leads to, without the records it names: `/disbursements/…/approval`. Fixed words of our addresses begin
 * with a letter and have no capitals; ids begin with a digit, references with a capital.
 */
export function refusedPage(path: string): string {
  const words = path.split('/').slice(1, 6);
  return `/${words.map((word) => (/^[a-z][a-z0-9.-]{0,40}$/.test(word) ? word : '…')).join('/')}`;
}
