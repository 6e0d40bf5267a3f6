import type { MessageKey } from '#app/i18n/message-key.ts';
import type { Translated } from '#app/kernel/languages.ts';
import type { CallContent } from './call-content.ts';
import type { DraftPart } from './draft-edit.ts';
import { LETTER_KINDS } from './letters/call-letters.ts';

/** Where a text or a condition of a call is written, so that a page can name it and lead to it. */
export type CallPlace = {
  /** The sheet of the draft; `reason`: the page of the corrigendum. */
  readonly part: DraftPart | 'reason';
  /** Code of the item on that sheet. */
  readonly item?: string;
  /** What it is. */
  readonly kind: MessageKey;
  /** What the item says so far, in whatever languages there are. */
  readonly said?: Translated;
  /** Which of its texts. */
  readonly of?: MessageKey | { readonly said: Translated };
};

const ALONE: Readonly<Record<string, CallPlace>> = {
  reason: { part: 'reason', kind: 'calls.corrigendum.reason' },
  title: { part: 'basics', kind: 'calls.change.title' },
  summary: { part: 'texts', kind: 'calls.change.summary' },
  guidelines: { part: 'texts', kind: 'calls.change.guidelines' },
  amountBasis: { part: 'texts', kind: 'calls.change.amountBasis' },
};

/** Reads a path as the publication checklist names it, `sections.s1.q2.help`; null for what is not there (any more). */
export function placeIn(content: CallContent, path: string): CallPlace | null {
  const alone = Object.hasOwn(ALONE, path) ? ALONE[path] : undefined;
  if (alone) return alone;
  const [list, rest] = cut(path);
  switch (list) {
    case 'sections':
      return formPlace(content, rest);
    case 'criteria':
      return criterionPlace(content, rest);
    case 'documents':
      return listPlace({ part: 'lists', kind: 'calls.change.document' }, labelled(content.documents), rest);
    case 'eligibility':
      return listPlace({ part: 'lists', kind: 'calls.change.eligibility' }, content.eligibility, rest);
    case 'declarations':
      return listPlace({ part: 'lists', kind: 'calls.change.declaration' }, content.declarations, rest);
    case 'lots': {
      const lots = (content.lots ?? []).map(({ code, title }) => ({ code, text: title }));
      return listPlace({ part: 'lots', kind: 'calls.change.lot' }, lots, rest);
    }
    case 'letters': {
      const kind = LETTER_KINDS.find((each) => each === rest);
      return kind ? { part: 'letters', kind: 'calls.change.letters', of: `calls.letter.${kind}` } : null;
    }
    default:
      return null;
  }
}

function formPlace(content: CallContent, path: string): CallPlace | null {
  const section = owner(content.sections, path);
  if (!section) return null;
  const inside = path.slice(section.code.length + 1);
  const question = owner(section.questions, inside);
  if (!question) {
    const place = { part: 'form', item: section.code, kind: 'calls.change.section', said: section.title } as const;
    return inside === '' ? { ...place, of: 'calls.condition' } : place;
  }
  const place = { part: 'form', item: question.code, kind: 'calls.change.question', said: question.label } as const;
  const text = inside.slice(question.code.length + 1);
  if (text === '') return { ...place, of: 'calls.condition' };
  if (text === 'help' || text === 'example') return { ...place, of: `calls.question.${text}` };
  const line = [...(question.choices ?? []), ...(question.columns ?? [])].find(({ code }) => code === text);
  return line ? { ...place, of: { said: line.label } } : place;
}

function criterionPlace(content: CallContent, path: string): CallPlace | null {
  const criterion = owner(content.criteria, path);
  if (!criterion) return null;
  const place = { part: 'grid', item: criterion.code, kind: 'calls.change.criterion', said: criterion.title } as const;
  const text = path.slice(criterion.code.length + 1);
  if (text === 'title') return place;
  return { ...place, of: text === 'guidance' ? 'calls.criterion.guidance' : 'calls.criterion.anchors' };
}

type Texted = { readonly code: string; readonly text: Translated };

function listPlace(place: Pick<CallPlace, 'part' | 'kind'>, items: readonly Texted[], code: string): CallPlace | null {
  const item = items.find((each) => each.code === code);
  return item ? { ...place, item: code, said: item.text } : null;
}

function labelled(documents: CallContent['documents']): readonly Texted[] {
  return documents.map(({ code, label }) => ({ code, text: label }));
}

/** The item whose code a path begins with: codes may hold points themselves. */
function owner<Item extends { readonly code: string }>(items: readonly Item[], path: string): Item | undefined {
  return items
    .filter(({ code }) => path === code || path.startsWith(`${code}.`))
    .toSorted((one, other) => other.code.length - one.code.length)[0];
}

function cut(path: string): [string, string] {
  const point = path.indexOf('.');
  return point < 0 ? [path, ''] : [path.slice(0, point), path.slice(point + 1)];
}
