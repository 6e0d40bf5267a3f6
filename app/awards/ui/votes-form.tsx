import { useText } from '#app/i18n/text-context.tsx';
import { MoveButton } from '#app/ui/button.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { Form } from '#app/ui/form.tsx';
import { Amount } from '#app/ui/money.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';
import type { VotesData } from '../committee-pages.server.ts';
import { VOTES, voteField } from '../votes.ts';
import { OutcomeTag } from './outcome-tag.tsx';

/** One choice per member and file. Whom a conflict keeps out of a file (I9) has one choice there. */
export function VotesForm({ page }: { page: VotesData }) {
  const { t } = useText();
  return (
    <Form name="votes">
      <HiddenField name="version" value={page.decision.version} />
      {page.files.map((file) => (
        <Fieldset
          key={file.applicationId}
          legend={t('awards.prepare.file', { rank: file.rank, reference: file.reference })}
          hint={<Proposed file={file} currency={page.call.currency} />}
          columns
        >
          {file.said.map(({ accountId, alias, organisation, keptOut, vote }) => (
            <SelectField
              key={accountId}
              name={voteField(file.applicationId, accountId)}
              label={`${alias} (${organisation})`}
              {...(keptOut ? { hint: t('awards.votes.kept-out') } : {})}
              choices={VOTES.map((value) => ({
                value,
                label: t(`awards.vote.${value}`),
                disabled: keptOut && value !== 'recused',
              }))}
              defaultValue={vote}
              blank={false}
            />
          ))}
        </Fieldset>
      ))}
      <MoveButton verdict={page.verdict} label={t('awards.votes.save')} />
    </Form>
  );
}

function Proposed({ file, currency }: { file: VotesData['files'][number]; currency: string }) {
  return (
    <p>
      <OutcomeTag outcome={file.outcome} />{' '}
      {file.outcome === 'award' ? <Amount value={{ minor: file.amountMinor, currency }} /> : null}
    </p>
  );
}
