import { useText } from '#app/i18n/text-context.tsx';
import type { LocalDate } from '#app/kernel/instant.ts';
import { explain } from '#app/organisations/screening/explanation.ts';
import type { Birth, ListedKind, ListedName } from '#app/organisations/screening/listed.ts';
import type { Meeting } from '#app/organisations/screening/name-comparison.ts';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { DateText } from '#app/ui/date.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { DataTable } from '#app/ui/table.tsx';

type SideBySideProps = {
  hit: { meetings: readonly Meeting[]; comparison: number };
  entry: { kind: ListedKind; closest: string; names: readonly ListedName[]; births: readonly Birth[] };
  opened: { name: string; born: LocalDate | null } | null;
  mayOpen: boolean;
};

/** The listed entry, and beside it, once opened, the name it was compared with. */
export function SideBySide({ hit, entry, opened, mayOpen }: SideBySideProps) {
  const { t } = useText();
  const rows = [
    {
      key: 'name',
      label: t('screening.name'),
      ours: opened ? <bdi>{opened.name}</bdi> : t('screening.sealed'),
      theirs: <bdi>{entry.closest}</bdi>,
    },
    {
      key: 'born',
      label: t('screening.born'),
      ours: opened ? opened.born ? <DateText value={opened.born} /> : t('common.not-provided') : t('screening.sealed'),
      theirs: entry.births.length === 0 ? t('common.not-provided') : <Births births={entry.births} />,
    },
  ];
  return (
    <Section title={t('screening.side-by-side')}>
      <DataTable
        caption={t('screening.side-by-side')}
        captionHidden
        rows={rows}
        rowKey={(row) => row.key}
        columns={[
          { key: 'what', label: t('screening.what'), cell: (row) => row.label },
          { key: 'ours', label: t('screening.ours'), cell: (row) => row.ours },
          { key: 'theirs', label: t('screening.theirs'), cell: (row) => row.theirs },
        ]}
      />
      <Disclosure summary={t('screening.all-names')}>
        <ul>
          {entry.names.map((name) => (
            <li key={name.text}>
              <bdi>{name.text}</bdi> {name.strong ? null : <span className="hint">{t('screening.weak')}</span>}
            </li>
          ))}
        </ul>
      </Disclosure>
      {opened ? <Meetings hit={hit} ours={opened.name} theirs={entry.closest} /> : null}
      {opened || !mayOpen ? null : <OpenForm />}
    </Section>
  );
}

function OpenForm() {
  const { t } = useText();
  return (
    <Form name="reveal">
      <p className="hint">{t('screening.open.hint')}</p>
      <ButtonRow>
        <Button tone="secondary">{t('screening.open')}</Button>
      </ButtonRow>
    </Form>
  );
}

function Births({ births }: { births: readonly Birth[] }) {
  const { t } = useText();
  const shown = (date: string) => (date.length === 10 ? <DateText value={date} /> : date);
  return (
    <ul>
      {births.map(({ from, to }) => (
        <li key={`${from} ${to}`}>
          {shown(from)}
          {from === to ? null : (
            <>
              {' '}
              {t('screening.until')} {shown(to)}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

type MeetingsProps = { hit: SideBySideProps['hit']; ours: string; theirs: string };

/** Which words met which, by which rule; and which met nothing. */
function Meetings({ hit, ours, theirs }: MeetingsProps) {
  const { t } = useText();
  const explanation = explain(hit, { ours, theirs });
  if (!explanation) return <p className="hint">{t('screening.older-comparison')}</p>;
  const alone = [
    ...explanation.oursAlone.map((word) => ({ ours: word, theirs: '', rule: 'alone' as const, likeness: null })),
    ...explanation.theirsAlone.map((word) => ({ ours: '', theirs: word, rule: 'alone' as const, likeness: null })),
  ];
  return (
    <DataTable
      caption={t('screening.explanation')}
      rows={[...explanation.meetings, ...alone]}
      rowKey={(row) => `${row.ours} ${row.theirs}`}
      columns={[
        { key: 'ours', label: t('screening.ours'), cell: (row) => (row.ours ? <bdi>{row.ours}</bdi> : '–') },
        { key: 'theirs', label: t('screening.theirs'), cell: (row) => (row.theirs ? <bdi>{row.theirs}</bdi> : '–') },
        { key: 'rule', label: t('screening.rule'), cell: (row) => t(`screening.rule.${row.rule}`) },
        { key: 'likeness', label: t('screening.likeness'), cell: (row) => row.likeness ?? '–', numeric: true },
      ]}
    />
  );
}
