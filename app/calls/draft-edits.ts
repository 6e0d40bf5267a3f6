import { z } from 'zod';
import type { FieldError } from '#app/kernel/form.ts';
import type { Translated } from '#app/kernel/languages.ts';
import { amount, ticked, wholeNumber } from '#app/kernel/shapes.ts';
import { anchorsOf, checkAnchors } from './anchors.ts';
import type { CallContent } from './call-content.ts';
import { withoutStrayCriteria } from './criteria-of-questions.ts';
import { wholeOrNothing, type DraftEdit, type EditPlace, type Parse } from './draft-edit.ts';
import { editQuestion, editSection } from './form-edits.ts';
import { itemEdit } from './item-edit.ts';
import { editLetter } from './letters/letter-edit.ts';
import { editBasics, editPassMark, editTexts, editWho } from './part-edits.ts';
import type { CallChange } from './revise-call.server.ts';
import { kept, languagesOf, translated } from './translated-text.ts';

/** Points one criterion may give, and per cents it may weigh. */
const POINTS_MAX = 1_000;

const criterion = itemEdit({
  part: 'grid',
  prefix: 'c',
  read: (content) => content.criteria,
  shape: criterionShape,
  make: (form, { code, before, place }) => ({
    code,
    title: kept(before?.title, form.title, place.languages),
    guidance: kept(before?.guidance, form.guidance, place.languages),
    maximum: form.maximum,
    weight: form.weight,
    ...(form.minimum === undefined ? {} : { minimum: form.minimum }),
    ...anchored(form, place),
  }),
  // A question that was judged by a criterion that went is judged by none until another is chosen.
  write: (content, _section, criteria) => withoutStrayCriteria({ ...content, criteria }),
});

function criterionShape({ languages }: EditPlace) {
  return translated('title', languages, { max: 200 })
    .and(translated('guidance', languages, { max: 3_000, lines: true }))
    .and(translated('anchors', languages, { max: 3_000, lines: true, optional: true }))
    .and(
      z.object({
        maximum: wholeNumber({ min: 1, max: POINTS_MAX }),
        weight: wholeNumber({ min: 1, max: POINTS_MAX }),
        minimum: wholeOrNothing({ min: 0, max: POINTS_MAX }),
      }),
    )
    .superRefine((form, ctx) => {
      if (ctx.issues.length > 0) return;
      checkAnchors(form.anchors, { maximum: form.maximum, languages }, ctx);
      if ((form.minimum ?? 0) <= form.maximum) return;
      const params = { max: form.maximum };
      ctx.addIssue({ code: 'custom', path: ['minimum'], message: 'field.tooLarge', params });
    });
}

function anchored(form: { anchors: Translated; maximum: number }, { languages }: EditPlace) {
  const anchors = anchorsOf(form.anchors, { maximum: form.maximum, languages });
  return anchors.length > 0 ? { anchors } : {};
}

const lot = itemEdit({
  part: 'lots',
  prefix: 'l',
  read: (content) => content.lots ?? [],
  shape: ({ languages, currency }) =>
    translated('title', languages, { max: 200 }).and(z.object({ envelope: amount(currency) })),
  make: ({ title, envelope }, { code, before, place }) => ({
    code,
    title: kept(before?.title, title, place.languages),
    envelopeMinor: envelope.toString(),
  }),
  write: ({ lots: _, ...content }, _section, lots) => (lots.length > 0 ? { ...content, lots } : content),
});

const document = itemEdit({
  part: 'lists',
  prefix: 'd',
  read: (content) => content.documents,
  shape: ({ languages }) => translated('label', languages, { max: 200 }).and(z.object({ required: ticked() })),
  make: ({ label, required }, { code, before, place }) => ({
    code,
    label: kept(before?.label, label, place.languages),
    required,
  }),
  write: (content, _section, documents) => ({ ...content, documents }),
});

/** Eligibility and declarations are both lists of sentences. */
function sentences(list: 'eligibility' | 'declarations', prefix: string): DraftEdit {
  return itemEdit({
    part: 'lists',
    prefix,
    read: (content) => content[list],
    shape: ({ languages }) => translated('text', languages, { max: 1_000, lines: true }),
    make: ({ text }, { code, before, place }) => ({ code, text: kept(before?.text, text, place.languages) }),
    write: (content, _section, items) => ({ ...content, [list]: items }),
  });
}

const EDITS: Readonly<Record<string, DraftEdit>> = {
  basics: editBasics,
  texts: editTexts,
  who: editWho,
  passmark: editPassMark,
  section: editSection,
  question: editQuestion,
  criterion,
  lot,
  document,
  eligibility: sentences('eligibility', 'e'),
  declaration: sentences('declarations', 'o'),
  letter: editLetter,
};

/** The edit a form of the draft asks for by its name: `question-2-new` is a question. Null for a name of none. */
function editFor(form: string): DraftEdit | null {
  const kind = form.split('-')[0] ?? '';
  return Object.hasOwn(EDITS, kind) ? (EDITS[kind] ?? null) : null;
}

type ReadForm = { readonly ok: true; readonly change: CallChange; readonly version: number; readonly anchor: string };

/**
 * A form of the draft as the change it asks for, with the version it was filled on and where the page goes on. Names no
 * form bears, and items that are gone, are refused like what is stale.
 */
export function readDraftForm(
  sent: { readonly name: string; readonly intent: string },
  call: { readonly content: CallContent; readonly currency: string },
  parse: Parse,
): ReadForm | { readonly ok: false; readonly errors: readonly FieldError[] } {
  const edit = editFor(sent.name);
  const place = parse(placeShape);
  if (!edit) return { ok: false, errors: [{ field: '', key: 'refusal.stale' }] };
  if (!place.ok) return place;
  const { version, section: inside, item, place: to } = place.value;
  const { content, currency } = call;
  const edited = edit(parse, {
    content,
    currency,
    languages: languagesOf(content),
    intent: sent.intent,
    section: inside,
    item,
    to,
  });
  // Where an item stands now: it may have moved to another section. One that is new or gone has no place of its own.
  const stays = sent.intent === 'remove' ? '' : item;
  return edited.ok ? { ...edited, version, anchor: stays || inside || 'sheet' } : edited;
}

const codeText = z
  .string()
  .max(40)
  .optional()
  .transform((text) => text ?? '');
const placeShape = z.object({
  version: wholeNumber({ min: 1, max: 1_000_000 }),
  section: codeText,
  item: codeText,
  /** Sent by our script alone: what is no place moves nothing. */
  place: z
    .string()
    .optional()
    .transform((text) => (text && /^\d{1,3}$/.test(text) ? Number(text) : null)),
});
