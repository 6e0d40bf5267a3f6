import { z } from 'zod';
import type { FieldError } from '#app/kernel/form.ts';
import type { CallContent } from './call-content.ts';
import { conditionErrors, conditionText, strandedErrors } from './condition-text.ts';
import type { DraftEdit } from './draft-edit.ts';
import { itemEdit } from './item-edit.ts';
import { questionOf, questionShape } from './question-form.ts';
import { kept, translated } from './translated-text.ts';

/** Adds, changes, moves or removes a section of the form; one that still asks something is not removed. */
export const editSection = itemEdit({
  part: 'form',
  prefix: 's',
  read: (content) => content.sections,
  shape: ({ languages }) => translated('title', languages, { max: 200 }).and(z.object({ condition: conditionText() })),
  make: ({ title, condition }, { code, before, place }) => ({
    code,
    title: kept(before?.title, title, place.languages),
    questions: before?.questions ?? [],
    ...(condition === '' ? {} : { condition }),
  }),
  check: conditionErrors,
  leave: (_after, code, before) => {
    const count = before.sections.find((each) => each.code === code)?.questions.length ?? 0;
    return count > 0 ? [{ field: '', key: 'field.sectionAsks', values: { count } }] : [];
  },
  write: (content, _section, sections) => ({ ...content, sections }),
});

const questionOfSection = itemEdit({
  part: 'form',
  prefix: 'q',
  read: (content, code) => content.sections.find((each) => each.code === code)?.questions ?? null,
  shape: questionShape,
  make: questionOf,
  check: (after, code, before) => {
    const own = conditionErrors(after, code);
    return own.length > 0 ? own : strandedErrors(before, after, code);
  },
  leave: (after, code, before) => strandedErrors(before, after, code).map((each) => ({ ...each, field: '' })),
  write: (content, code, questions) => ({
    ...content,
    sections: content.sections.map((each) => (each.code === code ? { ...each, questions } : each)),
  }),
});

/** Adds, changes, moves or removes a question; `into` takes it to the end of another section. */
export const editQuestion: DraftEdit = (parse, place) => {
  const edited = questionOfSection(parse, place);
  if (!edited.ok || place.item === '' || place.intent === 'remove') return edited;
  const codes = place.content.sections.map(({ code }) => code);
  const sent = parse(z.object({ into: z.string().default(place.section) }));
  const into = sent.ok ? sent.value.into : place.section;
  if (!codes.includes(into)) return wrong('field.choose');
  if (into === place.section) return edited;
  const { content: edit = (content: CallContent) => content } = edited.change;
  const moved = (content: CallContent) => movedInto(edit(content), { question: place.item, section: into });
  const [circle] = conditionErrors(moved(place.content), place.item);
  if (circle) return wrong(circle.key, circle.values);
  return { ok: true, change: { ...edited.change, content: moved } };
};

function wrong(key: string, values: FieldError['values'] = {}) {
  return { ok: false as const, errors: [{ field: 'into', key, values } as FieldError] };
}

/** The content with a question at the end of another section. */
function movedInto(content: CallContent, to: { question: string; section: string }): CallContent {
  const question = content.sections.flatMap(({ questions }) => questions).find(({ code }) => code === to.question);
  if (!question || content.sections.every(({ code }) => code !== to.section)) return content;
  return {
    ...content,
    sections: content.sections.map((section) => {
      const others = section.questions.filter(({ code }) => code !== to.question);
      return { ...section, questions: section.code === to.section ? [...others, question] : others };
    }),
  };
}
