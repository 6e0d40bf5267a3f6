import type { CallContent, CallQuestion } from '#app/calls/call-content.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { inLanguage } from '#app/kernel/languages.ts';
import { money } from '#app/kernel/money.ts';
import { Section } from '#app/ui/page.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import type { VersionChange } from '../opening/compare-versions.ts';
import { useChoiceName } from './choice-name.ts';
import type { ChoiceNames } from '../choice-names.server.ts';
import { AnswerText } from './answers.tsx';

type Changes = {
  readonly changes: readonly VersionChange[];
  readonly sections: readonly CallContent['sections'][number][];
  readonly documents: CallContent['documents'];
  readonly currency: string;
  readonly names: ChoiceNames;
  /** The language the answers are written in. */
  readonly language: string;
};

/** Every part that differs, as it was and as it is, one below the other: two columns are too narrow for answers. */
export function VersionChanges({ page }: { page: Changes }) {
  return page.changes.map((change, index) => <Change key={index} change={change} page={page} />);
}

function Change({ change, page }: { change: VersionChange; page: Changes }) {
  const { t } = useText();
  const title = useChangeTitle(change, page);
  if (change.kind === 'document') {
    return (
      <Section title={title}>
        <p>{t(`applications.versions.document.${change.change}`, { reference: change.reference })}</p>
      </Section>
    );
  }
  return (
    <Section title={title}>
      <SummaryList
        rows={(['before', 'after'] as const).map((side) => ({
          key: side,
          label: t(`applications.versions.${side}`),
          value: <Side change={change} side={side} page={page} />,
        }))}
      />
    </Section>
  );
}

function useChangeTitle(change: VersionChange, { sections, documents }: Changes): string {
  const { t, language } = useText();
  switch (change.kind) {
    case 'answer': {
      return inLanguage(questionOf(change, { sections }).label, language);
    }
    case 'document': {
      const label = documents.find(({ code }) => code === change.label)?.label;
      return label ? inLanguage(label, language) : t('applications.documents.other');
    }
    case 'budget':
      return t('applications.budget.title');
    case 'activities':
      return t('applications.basics.activities');
    case 'taxonomy':
      return t('taxonomy.title');
    case 'lot':
      return t('applications.basics.lot');
    case 'duration':
      return t('applications.basics.duration');
    case 'language':
      return t('applications.basics.language');
  }
}

/** The comparison knows only questions of these sections. */
function questionOf(
  change: { readonly section: string; readonly question: string },
  { sections }: Pick<Changes, 'sections'>,
): CallQuestion {
  const section = sections.find(({ code }) => code === change.section);
  const found = section?.questions.find(({ code }) => code === change.question);
  if (!found) throw new Error('a change of a question that was not compared');
  return found;
}

type Sided = Exclude<VersionChange, { kind: 'document' }>;

function Side({ change, side, page }: { change: Sided; side: 'before' | 'after'; page: Changes }) {
  const { t, languageName, list } = useText();
  const nameOf = useChoiceName(page.names);
  switch (change.kind) {
    case 'answer':
      return <AnswerText question={questionOf(change, page)} value={change[side]} lang={page.language} />;
    case 'budget':
      return <BudgetSide lines={change[side]} currency={page.currency} />;
    case 'activities':
    case 'taxonomy':
      return list(change[side].map(nameOf));
    case 'lot': {
      const code = change[side];
      return code === null ? t('common.none') : nameOf(`lot:${code}`);
    }
    case 'duration':
      return t('applications.months', { count: change[side] });
    case 'language':
      return languageName(change[side]);
  }
}

type BudgetChange = Extract<VersionChange, { kind: 'budget' }>;

function BudgetSide({ lines, currency }: { lines: BudgetChange['before']; currency: string }) {
  const text = useText();
  if (lines.length === 0) return <span className="hint">{text.t('common.not-provided')}</span>;
  return (
    <ul>
      {lines.map((line, index) => (
        <li key={index}>
          {text.t(`heading.${line.heading}`)}: <bdi>{line.description}</bdi>,{' '}
          {text.t('applications.versions.line', {
            quantity: line.quantity,
            measure: text.t(`budget.measure.${line.measure}`),
            unit: text.money(money(BigInt(line.unitMinor), currency)),
            amount: text.money(money(BigInt(line.amountMinor), currency)),
          })}
        </li>
      ))}
    </ul>
  );
}
