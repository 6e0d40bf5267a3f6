import { useText } from '#app/i18n/text-context.tsx';
import type { Verdict } from '#app/kernel/verdict.ts';
import { MoveButton } from '#app/ui/button.tsx';
import { CheckboxField } from '#app/ui/checkbox-field.tsx';
import { DateText } from '#app/ui/date.tsx';
import { Form } from '#app/ui/form.tsx';
import { Amount } from '#app/ui/money.tsx';
import { Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import { Withheld } from '#app/ui/withheld.tsx';
import type { MinutesData } from '../committee-pages.server.ts';
import { VOTES } from '../votes.ts';
import { OutcomeTag } from './outcome-tag.tsx';

/** The minutes word for word as they were frozen. */
export function Minutes({ page }: { page: MinutesData }) {
  const { t } = useText();
  const { content } = page;
  return (
    <>
      <SummaryList
        rows={[
          { key: 'met', label: t('awards.committee.met-on'), value: <DateText value={content.metOn} /> },
          { key: 'hash', label: t('awards.minutes.hash'), value: <Reference>{page.sha256}</Reference> },
          { key: 'voters', label: t('awards.committee.voters'), value: <People people={content.members} /> },
          {
            key: 'signatures',
            label: t('awards.minutes.signatures'),
            value: page.signatures.length === 0 ? null : <People people={page.signatures} />,
          },
        ]}
      />
      {content.text === '' ? null : (
        <Section title={t('awards.committee.minutes')}>
          <UserText>{content.text}</UserText>
        </Section>
      )}
      <Section title={t('awards.minutes.decisions')}>
        <Withheld rows={page.withheld} />
        <Decisions page={page} />
      </Section>
    </>
  );
}

/** A voter signs what is shown above: the hash goes along. */
export function SignatureForm({ page, verdict }: { page: MinutesData; verdict: Verdict }) {
  const { t } = useText();
  return (
    <Section title={t('awards.minutes.sign')} panel>
      <Form name="signature">
        <HiddenField name="sha256" value={page.sha256} />
        <CheckboxField name="seen" label={t('awards.minutes.seen')} />
        <MoveButton verdict={verdict} label={t('awards.minutes.sign')} />
      </Form>
    </Section>
  );
}

type PeopleProps = {
  people: readonly { alias: string; organisation: string; chair: boolean; signedAt?: Date }[];
};

function People({ people }: PeopleProps) {
  const { t } = useText();
  return (
    <ul>
      {people.map(({ alias, organisation, chair, signedAt }) => (
        <li key={alias}>
          <bdi>{alias}</bdi> (<bdi>{organisation}</bdi>){chair ? ` – ${t('awards.committee.chair')}` : ''}
          {signedAt ? (
            <>
              {' '}
              <DateText value={signedAt} />
            </>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Decisions({ page }: { page: MinutesData }) {
  const { t, number, list } = useText();
  const { files, currency } = page.content;
  const votes = (row: (typeof files)[number]) =>
    VOTES.flatMap((vote) => {
      const who = row.votes.filter((each) => each.vote === vote).map((each) => each.alias);
      return who.length === 0 ? [] : [{ vote, who: list(who) }];
    });
  return (
    <DataTable
      caption={t('awards.minutes.decisions')}
      captionHidden
      dense
      rows={files}
      rowKey={(row) => row.reference}
      columns={[
        { key: 'rank', label: t('awards.rank'), cell: (row) => number(row.rank), numeric: true },
        { key: 'file', label: t('awards.file'), cell: (row) => <Reference>{row.reference}</Reference>, names: true },
        { key: 'outcome', label: t('awards.outcome'), cell: (row) => <OutcomeTag outcome={row.outcome} /> },
        {
          key: 'amount',
          label: t('awards.amount'),
          cell: (row) =>
            row.outcome === 'award' ? <Amount value={{ minor: BigInt(row.amountMinor), currency }} /> : '–',
          numeric: true,
        },
        {
          key: 'votes',
          label: t('awards.minutes.votes'),
          cell: (row) =>
            votes(row).map(({ vote, who }) => (
              <p key={vote}>
                {t(`awards.vote.${vote}`)}: <bdi>{who}</bdi>
              </p>
            )),
        },
        {
          key: 'reason',
          label: t('common.reason'),
          cell: (row) => (row.reason === '' ? '–' : <UserText>{row.reason}</UserText>),
        },
      ]}
    />
  );
}
