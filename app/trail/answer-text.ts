/** Writes a command's value for the idempotency table, and reads it back: bigint and Date survive the way. */
export function writeAnswer(value: unknown): string {
  return JSON.stringify(value === undefined ? null : mark(value));
}

export function readAnswer(text: string): unknown {
  return JSON.parse(text, (_key, item: unknown) => {
    if (!isRecord(item)) return item;
    if (typeof item['$bigint'] === 'string') return BigInt(item['$bigint']);
    if (typeof item['$date'] === 'string') return new Date(item['$date']);
    return item;
  });
}

function mark(value: unknown): unknown {
  if (typeof value === 'bigint') return { $bigint: value.toString() };
  if (value instanceof Date) return { $date: value.toISOString() };
  if (Array.isArray(value)) return value.map(mark);
  if (isRecord(value)) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mark(item)]));
  return value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
