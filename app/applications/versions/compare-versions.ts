import type { Language } from '#app/kernel/languages.ts';
import type { ApplicationContent, SubmittedDocument } from '../application-content.ts';

export type ChangedAnswer = {
  readonly section: string;
  readonly question: string;
  readonly before: string;
  readonly after: string;
};

type Line = ApplicationContent['budget'][number];

/** What differs between two submissions of one application. Empty lists and null: nothing. */
export type VersionChanges = {
  readonly answers: readonly ChangedAnswer[];
  readonly lines: { readonly added: readonly Line[]; readonly removed: readonly Line[] };
  /** Amounts requested in minor units, when they differ. */
  readonly requested: { readonly before: bigint; readonly after: bigint } | null;
  readonly documents: {
    readonly added: readonly SubmittedDocument[];
    readonly removed: readonly SubmittedDocument[];
  };
  readonly durationMonths: { readonly before: number; readonly after: number } | null;
  /** Code of the lot, null for none, and language of the answers, when they differ. */
  readonly lot: { readonly before: string | null; readonly after: string | null } | null;
  readonly language: { readonly before: Language; readonly after: Language } | null;
  /** Codes of activities and keys of entries of the closed lists. */
  readonly activities: { readonly added: readonly string[]; readonly removed: readonly string[] };
};

/** Compares by code, not by place: a question that is new in the call's form counts as unanswered before. */
export function changesBetween(before: ApplicationContent, after: ApplicationContent): VersionChanges {
  const [was, is] = [BigInt(before.totals.requestedMinor), BigInt(after.totals.requestedMinor)];
  return {
    answers: changedAnswers(before, after),
    lines: difference(before.budget, after.budget, lineKey),
    requested: was === is ? null : { before: was, after: is },
    documents: difference(before.documents, after.documents, (document) => `${document.label}|${document.sha256}`),
    durationMonths:
      before.durationMonths === after.durationMonths
        ? null
        : { before: before.durationMonths, after: after.durationMonths },
    lot: before.lot === after.lot ? null : { before: before.lot, after: after.lot },
    language: before.language === after.language ? null : { before: before.language, after: after.language },
    activities: difference(
      [...before.activities, ...before.taxonomy],
      [...after.activities, ...after.taxonomy],
      (code) => code,
    ),
  };
}

function changedAnswers(before: ApplicationContent, after: ApplicationContent): readonly ChangedAnswer[] {
  const old = new Map(before.answers.map(({ question, value }) => [question, value]));
  const kept = new Set(after.answers.map(({ question }) => question));
  const changed = after.answers.map(({ section, question, value }) => {
    return { section, question, before: old.get(question) ?? '', after: value };
  });
  const gone = before.answers
    .filter(({ question }) => !kept.has(question))
    .map(({ section, question, value }) => ({ section, question, before: value, after: '' }));
  return [...changed, ...gone].filter((each) => each.before !== each.after);
}

/** As bags: the same line twice is two lines. */
function difference<Item>(before: readonly Item[], after: readonly Item[], keyOf: (item: Item) => string) {
  return { added: without(after, before.map(keyOf), keyOf), removed: without(before, after.map(keyOf), keyOf) };
}

function without<Item>(items: readonly Item[], keys: readonly string[], keyOf: (item: Item) => string): Item[] {
  const left = [...keys];
  return items.filter((item) => {
    const place = left.indexOf(keyOf(item));
    if (place === -1) return true;
    left.splice(place, 1);
    return false;
  });
}

function lineKey({ heading, description, quantity, measure, unitMinor, payer }: Line): string {
  return JSON.stringify([heading, description, quantity, measure, unitMinor, payer]);
}
