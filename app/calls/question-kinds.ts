import type { MessageKey } from '#app/i18n/message-key.ts';
import type { Text } from '#app/i18n/text.ts';
import type { Translated } from '#app/kernel/languages.ts';
import type { CallQuestion, ConfidentialClass, QuestionKind } from './call-content.ts';
import { spoken } from './translated-text.ts';

/** Kinds answered in rows: the answer is a list of rows, each with a text per column. */
export const ROW_KINDS = [
  'person',
  'table',
  'work-plan',
  'logframe',
  'risks',
  'co-applicants',
  'other-funding',
] as const satisfies readonly QuestionKind[];
type RowKind = (typeof ROW_KINDS)[number];

export function isRowKind(kind: QuestionKind): kind is RowKind {
  return ROW_KINDS.some((each) => each === kind);
}

/** One column of an answer in rows. `title`: words of the portal, or of the call. */
export type RowColumn = {
  readonly code: string;
  readonly title: { readonly key: MessageKey } | { readonly said: Translated };
  /** Whether each row needs it. */
  readonly required: boolean;
  readonly kind: CellKind;
  /** Of a choice: what there is to choose from; words: `calls.cell.<choice>`. */
  readonly choices?: readonly CellChoice[];
};

/**
 * `long`: room for sentences. `month`: of the project, from 1. `amount`: in the currency its row names, else in euro as calls are. `currency` and
 * `country`: of the portal's lists.
 */
export type CellKind = 'line' | 'long' | 'month' | 'choice' | 'amount' | 'currency' | 'country';
export type CellChoice = (typeof LEVELS | typeof DEGREES | typeof FUNDING_STATES)[number];

const LEVELS = ['objective', 'result', 'activity'] as const;
const DEGREES = ['low', 'medium', 'high'] as const;
/** How far other funding is: only what was refused pays for nothing. */
const FUNDING_STATES = ['asked', 'granted', 'received', 'refused'] as const;

const fixed = (code: string, traits: Partial<Omit<RowColumn, 'code' | 'title'>> = {}): RowColumn => ({
  code,
  title: { key: `calls.column.${code}` as MessageKey },
  required: true,
  kind: 'long',
  ...traits,
});

/** Columns that are the same in every call. */
const FIXED: Readonly<Record<Exclude<RowKind, 'table'>, readonly RowColumn[]>> = {
  person: [fixed('name', { kind: 'line' }), fixed('role', { kind: 'line' })],
  'work-plan': [
    fixed('activity'),
    fixed('from', { kind: 'month' }),
    fixed('until', { kind: 'month' }),
    fixed('who', { required: false, kind: 'line' }),
    fixed('milestone', { required: false }),
  ],
  logframe: [
    fixed('level', { kind: 'choice', choices: LEVELS }),
    fixed('statement'),
    fixed('indicator', { required: false }),
    fixed('baseline', { required: false, kind: 'line' }),
    fixed('target', { required: false, kind: 'line' }),
    fixed('source', { required: false }),
  ],
  risks: [
    fixed('risk'),
    fixed('likelihood', { kind: 'choice', choices: DEGREES }),
    fixed('impact', { kind: 'choice', choices: DEGREES }),
    fixed('mitigation'),
  ],
  'co-applicants': [
    fixed('name', { kind: 'line' }),
    fixed('registration', { required: false, kind: 'line' }),
    fixed('country', { kind: 'country' }),
    fixed('role', { kind: 'long' }),
    fixed('share', { kind: 'amount' }),
  ],
  'other-funding': [
    fixed('funder', { kind: 'line' }),
    fixed('purpose'),
    fixed('amount', { kind: 'amount' }),
    fixed('currency', { kind: 'currency' }),
    fixed('period', { kind: 'line' }),
    fixed('status', { kind: 'choice', choices: FUNDING_STATES }),
  ],
};

/** The columns of a question; none where it is not answered in rows. */
export function columnsOf(question: Pick<CallQuestion, 'kind' | 'columns'>): readonly RowColumn[] {
  if (!isRowKind(question.kind)) return [];
  if (question.kind !== 'table') return FIXED[question.kind];
  return (question.columns ?? []).map(({ code, label }) => ({
    code,
    title: { said: label },
    required: false,
    kind: 'long',
  }));
}

export function columnTitle(column: RowColumn, text: Text): string {
  return 'key' in column.title ? text.t(column.title.key) : spoken(column.title.said, text.language).text;
}

/** Rows an answer may have where the call says nothing, and at most. */
const USUAL_ROWS = 20;
export const MOST_ROWS = 50;

export function rowsAllowed({ kind, maxRows }: Pick<CallQuestion, 'kind' | 'maxRows'>): number {
  return maxRows ?? (kind === 'person' ? 1 : USUAL_ROWS);
}

/**
 * Who reads the answer where the call does not choose. Risks are what an adversary would like to read, and funders and
 * partners give an alias away; a person's name is an identity, which reviewers never see and few of the office do;
 * reviewers read no attachments.
 */
const USUAL_CLASS: Readonly<Partial<Record<QuestionKind, ConfidentialClass>>> = {
  risks: 'reviewers-blind',
  person: 'named-roles',
  'co-applicants': 'reviewers-blind',
  'other-funding': 'reviewers-blind',
  file: 'reviewers-blind',
};

/** I37: the class of a question. Names of organisations and persons are never open to reviewers, persons' not to the whole desk. */
export function classOf(
  kind: QuestionKind,
  chosen: ConfidentialClass | 'open' | 'usual',
): ConfidentialClass | undefined {
  if (kind === 'file') return USUAL_CLASS.file;
  if (kind === 'co-applicants' && chosen === 'open') return USUAL_CLASS[kind];
  if (kind === 'person') return chosen === 'sealed' ? 'sealed' : USUAL_CLASS.person;
  if (chosen === 'usual') return USUAL_CLASS[kind];
  return chosen === 'open' ? undefined : chosen;
}

/** What an answer of a yes-no question is stored as. */
export const YES_NO = ['yes', 'no'] as const;
