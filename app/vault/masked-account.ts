/** `•••• 0034`: the last four signs of an account number, which is all that a page shows. */
export function maskedAccount(number: string): string {
  return `•••• ${number.slice(-4)}`;
}
