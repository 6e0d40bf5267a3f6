const QUOTE = 34;

/**
 * The fields of a row as PostgreSQL writes it, `(1,"a b",,)`: the text of each, nothing for null.
 * https://www.postgresql.org/docs/18/rowtypes.html#ROWTYPES-IO-SYNTAX. Throws when it is not the text of a row.
 */
export function recordFields(text: string): readonly string[] {
  if (!text.startsWith('(') || !text.endsWith(')')) throw new Error('not the text of a row');
  const fields = text.slice(1, -1).split(',');
  if (!text.includes('"')) return fields;
  for (const [place, field] of fields.entries()) {
    if (field.charCodeAt(0) !== QUOTE) continue;
    const inner = field.slice(1, -1);
    // A comma inside, or something that was doubled: such a row is read sign by sign.
    if (field.length < 2 || field.charCodeAt(field.length - 1) !== QUOTE || /["\\]/.test(inner)) return slowly(text);
    fields[place] = inner;
  }
  return fields;
}

const FIELD = /(?:"((?:[^"\\]|""|\\[^])*)"|([^",()\\]*))[,)]/gy;

function slowly(text: string): readonly string[] {
  const matches = [...text.slice(1).matchAll(FIELD)];
  if (matches.reduce((length, [whole]) => length + whole.length, 1) !== text.length)
    throw new Error('not the text of a row');
  return matches.map(([, quoted, bare = '']) =>
    quoted === undefined ? bare : quoted.replaceAll(/""|\\([^])/g, (_, sign?: string) => sign ?? '"'),
  );
}
