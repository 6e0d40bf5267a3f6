import type { ReactNode } from 'react';
import { useText } from '#app/i18n/text-context.tsx';
import { inLanguage } from '#app/kernel/languages.ts';
import { money } from '#app/kernel/money.ts';
import { DateTimeText } from '#app/ui/date.tsx';
import { Amount } from '#app/ui/money.tsx';
import { Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import type { VersionChanges } from '../versions/compare-versions.ts';
import type { VersionsView } from '../versions/version-pages.server.ts';
import { useChoiceName } from './choice-name.ts';
import type { ChoiceNames } from '../choice-names.server.ts';
import { AnswerText } from './answers.tsx';

/** Every submission, newest first, each with what differs from the one before. */
export function VersionList({ page }: { page: VersionsView }) {
  const { t } = useText();
  return page.versions.map(({ number, submittedAt, sha256, changes }) => (
    <Section key={number} title={t('versions.version', { number })}>
      <p className="hint">
        <DateTimeText value={submittedAt} /> · <code dir="ltr">{sha256.slice(0, 16)}</code>
      </p>
      {changes ? <Changes changes={changes} page={page} /> : <p>{t('versions.first')}</p>}
    </Section>
  ));
}

type ChangesProps = { changes: VersionChanges; page: VersionsView };

function Changes({ changes, page }: ChangesProps) {
  const { t } = useText();
  const { answers, documents, lines } = changes;
  const rest = [documents.added, documents.removed, lines.added, lines.removed].some((list) => list.length > 0);
  const basics = changes.durationMonths ?? changes.requested ?? changes.lot ?? changes.language;
  const { added, removed } = changes.activities;
  if (answers.length === 0 && !rest && !basics && added.length + removed.length === 0) {
    return <p>{t('versions.same')}</p>;
  }
  return (
    <div className="flow">
      <BasicChanges changes={changes} currency={page.currency} names={page.names} />
      {answers.map((change) => (
        <AnswerChange key={change.question} change={change} page={page} />
      ))}
      <ListChanges changes={changes} currency={page.currency} />
    </div>
  );
}

function AnswerChange({ change, page }: { change: VersionChanges['answers'][number]; page: VersionsView }) {
  const { t, language } = useText();
  const { question: code, before, after } = change;
  // A question the form has no more was a text when it was answered, as far as anybody can tell.
  const question = page.questions.get(code) ?? { code, label: {}, kind: 'text' as const, required: false };
  return (
    <div className="panel flow">
      <p>
        <strong>{inLanguage(question.label, language)}</strong>
      </p>
      <p className="hint">{t('versions.before')}</p>
      <AnswerText question={question} value={before} lang={page.language} />
      <p className="hint">{t('versions.after')}</p>
      <AnswerText question={question} value={after} lang={page.language} />
    </div>
  );
}

type PartProps = { changes: VersionChanges; currency: string };

function BasicChanges({ changes, currency, names }: PartProps & { names: ChoiceNames }) {
  const { t, list, languageName } = useText();
  const nameOf = useChoiceName(names);
  const { durationMonths, requested, activities, lot, language } = changes;
  const lotName = (code: string | null) => (code === null ? t('common.none') : nameOf(`lot:${code}`));
  const amount = (minor: bigint) => <Amount value={money(minor, currency)} />;
  // In words: an arrow points the wrong way where one reads from right to left.
  const moved = (label: string, before: ReactNode, after: ReactNode) => (
    <li>
      {label} – {t('versions.before')}: {before}; {t('versions.after')}: {after}
    </li>
  );
  const months = (count: number) => t('applications.months', { count });
  return (
    <ul>
      {requested ? moved(t('applications.budget.requested'), amount(requested.before), amount(requested.after)) : null}
      {durationMonths
        ? moved(t('applications.basics.duration'), months(durationMonths.before), months(durationMonths.after))
        : null}
      {lot ? moved(t('applications.basics.lot'), lotName(lot.before), lotName(lot.after)) : null}
      {language
        ? moved(t('applications.basics.language'), languageName(language.before), languageName(language.after))
        : null}
      {activities.added.length > 0 ? (
        <li>{t('versions.activities.added', { codes: list(activities.added.map(nameOf)) })}</li>
      ) : null}
      {activities.removed.length > 0 ? (
        <li>{t('versions.activities.removed', { codes: list(activities.removed.map(nameOf)) })}</li>
      ) : null}
    </ul>
  );
}

/** Budget lines and documents: gone and new ones, each under its word. */
function ListChanges({ changes, currency }: PartProps) {
  const { t } = useText();
  const { lines, documents } = changes;
  return (
    <ul>
      {(['removed', 'added'] as const).flatMap((what) => [
        ...lines[what].map((line, index) => (
          <li key={`${what}-line-${index}`}>
            {t(`versions.line.${what}`)}: {t(`heading.${line.heading}`)} – <bdi>{line.description}</bdi>,{' '}
            <Amount value={money(BigInt(line.amountMinor), currency)} />
          </li>
        )),
        ...documents[what].map(({ id, reference }) => (
          <li key={`${what}-${id}`}>
            {t(`versions.document.${what}`)}: <Reference>{reference}</Reference>
          </li>
        )),
      ])}
    </ul>
  );
}
