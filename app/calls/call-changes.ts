import { z } from 'zod';
import { canonicalJson, toJson } from '#app/kernel/json.ts';
import { LANGUAGES, type Translated } from '#app/kernel/languages.ts';
import { callContent, type CallContent } from './call-content.ts';

/** Texts and settings of a call that stand once. Words: `calls.change.<part>`. */
export const CHANGED_PARTS = [
  'title',
  'summary',
  'guidelines',
  'amountBasis',
  'activities',
  'taxonomy',
  'countries',
  'categories',
  'languages',
  'durationMonths',
  'costModel',
  'instalmentPlan',
  'passTotal',
  'coFinancingPercent',
  'indirectPercent',
  'questionDays',
  'certification',
  'timetable',
  'letters',
] as const satisfies readonly (keyof CallContent)[];

/** What was promised beside the content, as printed. Words: `calls.change.<term>`. */
export const CHANGED_TERMS = ['envelope', 'minimum', 'maximum', 'deadlineAt', 'deadlineZone', 'graceMinutes'] as const;

/** Things that come in lists. Words: `calls.change.<item>`. */
export const CHANGED_ITEMS = [
  'section',
  'question',
  'document',
  'eligibility',
  'declaration',
  'criterion',
  'lot',
] as const;

/**
 * One difference between two published versions. Items are named by their text; terms say what they were and are:
 * amounts as `EUR 500000.00`, instants in ISO 8601.
 */
export type CallChangeLine =
  | { readonly kind: 'changed'; readonly part: (typeof CHANGED_PARTS)[number] }
  | {
      readonly kind: 'moved';
      readonly part: (typeof CHANGED_TERMS)[number];
      readonly before: string;
      readonly after: string;
    }
  | {
      readonly kind: 'item-added' | 'item-changed' | 'item-removed';
      readonly part: (typeof CHANGED_ITEMS)[number];
      readonly code: string;
      readonly name: Translated;
    };

const term = z.union([z.string(), z.number()]).transform(String);
const frozen = callContent.extend({
  terms: z
    .object({
      currency: term,
      envelope: term,
      minimum: term,
      maximum: term,
      deadlineAt: term,
      deadlineZone: term,
      graceMinutes: term,
    })
    .transform(({ currency, ...terms }) => ({
      ...terms,
      envelope: `${currency} ${terms.envelope}`,
      minimum: `${currency} ${terms.minimum}`,
      maximum: `${currency} ${terms.maximum}`,
    }))
    .optional(),
  corrigendum: z.object({ reason: z.partialRecord(z.enum(LANGUAGES), z.string()) as z.ZodType<Translated> }).optional(),
});

/** What `frozenCall` froze, read again. */
export type FrozenCall = z.output<typeof frozen>;

export function readFrozenCall(stored: unknown): FrozenCall {
  return frozen.parse(stored);
}

/** I6: everything in which a version differs from the one before: money and dates first, then texts, then lists. */
export function changesBetween(before: FrozenCall, after: FrozenCall): readonly CallChangeLine[] {
  return [
    ...CHANGED_TERMS.flatMap((part): CallChangeLine[] => {
      const [was, is] = [before.terms?.[part], after.terms?.[part]];
      return was === undefined || is === undefined || was === is
        ? []
        : [{ kind: 'moved', part, before: was, after: is }];
    }),
    ...CHANGED_PARTS.flatMap((part): CallChangeLine[] =>
      same(before[part], after[part]) ? [] : [{ kind: 'changed', part }],
    ),
    ...CHANGED_ITEMS.flatMap((part) => itemChanges(part, itemsOf(before, part), itemsOf(after, part))),
  ];
}

type Item = { readonly code: string; readonly name: Translated; readonly whole: unknown };

function itemsOf(call: CallContent, part: (typeof CHANGED_ITEMS)[number]): readonly Item[] {
  switch (part) {
    case 'section':
      return call.sections.map(({ code, title, questions: _, ...rest }) => ({
        code,
        name: title,
        whole: { title, rest },
      }));
    case 'question':
      return call.sections.flatMap((section) =>
        section.questions.map((each) => ({
          code: each.code,
          name: each.label,
          whole: { each, section: section.code },
        })),
      );
    case 'document':
      return call.documents.map((each) => ({ code: each.code, name: each.label, whole: each }));
    case 'eligibility':
      return call.eligibility.map((each) => ({ code: each.code, name: each.text, whole: each }));
    case 'declaration':
      return call.declarations.map((each) => ({ code: each.code, name: each.text, whole: each }));
    case 'criterion':
      return call.criteria.map((each) => ({ code: each.code, name: each.title, whole: each }));
    case 'lot':
      return (call.lots ?? []).map((each) => ({ code: each.code, name: each.title, whole: each }));
  }
}

function itemChanges(
  part: (typeof CHANGED_ITEMS)[number],
  before: readonly Item[],
  after: readonly Item[],
): readonly CallChangeLine[] {
  const known = new Map(before.map((item) => [item.code, item]));
  const left = new Set(after.map(({ code }) => code));
  return [
    ...after.flatMap(({ code, name, whole }): CallChangeLine[] => {
      const earlier = known.get(code);
      if (!earlier) return [{ kind: 'item-added', part, code, name }];
      return same(earlier.whole, whole) ? [] : [{ kind: 'item-changed', part, code, name }];
    }),
    ...before
      .filter(({ code }) => !left.has(code))
      .map(({ code, name }): CallChangeLine => ({ kind: 'item-removed', part, code, name })),
  ];
}

function same(one: unknown, other: unknown): boolean {
  return canonicalJson(toJson(one)) === canonicalJson(toJson(other));
}
