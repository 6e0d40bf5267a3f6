import { changed, type DraftEdit } from '../draft-edit.ts';
import { kept, translated } from '../translated-text.ts';
import { LETTER_KINDS, wrongFields } from './call-letters.ts';

/** Longest letter in one language, in characters: a page, beside what the portal adds. */
const LETTER_MAX = 4_000;

/**
 * One letter of the draft in every language of the call. A field the letter does not know is refused beside the text it
 * stands in; a letter left empty in every language follows the house again.
 */
export const editLetter: DraftEdit = (parse, { languages, item }) => {
  const kind = LETTER_KINDS.find((each) => each === item);
  if (!kind) return { ok: false, errors: [{ field: '', key: 'refusal.stale' }] };
  const shape = translated('body', languages, { max: LETTER_MAX, lines: true, optional: true }).superRefine(
    ({ body }, ctx) => {
      for (const language of languages) {
        const [name] = wrongFields(kind, body[language] ?? '');
        if (name === undefined) continue;
        ctx.addIssue({ code: 'custom', path: [`body.${language}`], message: 'field.letter-field', params: { name } });
      }
    },
  );
  const parsed = parse(shape);
  if (!parsed.ok) return parsed;
  const { body } = parsed.value;
  return changed('letters', ({ letters, ...before }) => {
    const { [kind]: earlier, ...others } = letters ?? {};
    const said = kept(earlier, body, languages);
    const after = { ...others, ...(Object.keys(said).length > 0 ? { [kind]: said } : {}) };
    return Object.keys(after).length > 0 ? { ...before, letters: after } : before;
  });
};
