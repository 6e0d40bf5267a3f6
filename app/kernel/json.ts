export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** Printable ASCII without quotes and backslashes stands for itself; most of what is hashed is nothing else. */
const PLAIN = /^[ !#-[\]-~]*$/;

/**
 * The one canonical form a hash is taken of (RFC 8785 on strings, safe integers, booleans, null, arrays, objects):
 * keys sorted by UTF-16 code unit, no white space. Fractions and unsafe integers are refused: write amounts as text.
 */
export function canonicalJson(value: JsonValue): string {
  if (typeof value === 'string') return PLAIN.test(value) ? `"${value}"` : JSON.stringify(value.normalize('NFC'));
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new Error(`not canonical: ${value}`);
    return value.toString();
  }
  if (value === null || typeof value === 'boolean') return String(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  let pairs = '';
  for (const key of Object.keys(value).toSorted()) {
    const item = value[key];
    if (item !== undefined)
      pairs += `${pairs && ','}${PLAIN.test(key) ? `"${key}"` : JSON.stringify(key)}:${canonicalJson(item)}`;
  }
  return `{${pairs}}`;
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** Values of the house (bigint, Date) as JSON: bigint to decimal text, Date to ISO 8601. */
export function toJson(value: unknown): JsonValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return value.toString();
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, item]) => (item === undefined ? [] : [[key, toJson(item)]])),
    );
  }
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw new Error(`no JSON for ${typeof value}`);
}
