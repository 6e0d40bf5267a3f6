import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { Form } from '#app/ui/form.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { readerField } from '../assignment/proposal-form.ts';
import type { ProposalData } from '../assignment/proposal-pages.server.ts';

/** The proposal, to be changed by hand and confirmed: nobody is asked before. */
export function ProposalForm({ page }: { page: ProposalData }) {
  const { t } = useText();
  if (page.files.length === 0) return <EmptyState title={t('reviews.proposal.empty')} />;
  return (
    <Form name="proposal">
      {page.files.map((file) => (
        <FileFields key={file.id} file={file} />
      ))}
      <ButtonRow>
        <Button>{t('reviews.proposal.confirm')}</Button>
      </ButtonRow>
    </Form>
  );
}

function FileFields({ file }: { file: ProposalData['files'][number] }) {
  const { t, languageName } = useText();
  const places = file.proposed.length + file.missing;
  return (
    <Fieldset legend={`${file.reference} (${file.alias})`}>
      <p className="hint">
        <a href={paths.deskApplication(file.id)}>{t('reviews.proposal.read')}</a> · {languageName(file.language)}
      </p>
      {Array.from({ length: places }, (_, place) => (
        <SelectField
          key={place}
          name={readerField(file.id, place)}
          label={t('reviews.proposal.reader', { number: place + 1 })}
          choices={[
            { value: '', label: t('reviews.proposal.nobody') },
            ...file.able.map(({ id, alias, ties, bid }) => ({
              value: id,
              label: [
                alias,
                ...(bid ? [t(`reviews.bid.${bid}`)] : []),
                ...ties.map((kind) => t(`interest.kind.${kind}`)),
              ].join(' – '),
            })),
          ]}
          defaultValue={file.proposed[place]?.readerId ?? ''}
          blank={false}
          {...(file.proposed[place] ? { hint: t('reviews.proposal.fit', { fit: file.proposed[place].fit }) } : {})}
        />
      ))}
    </Fieldset>
  );
}
