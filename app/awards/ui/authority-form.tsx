import { useText } from '#app/i18n/text-context.tsx';
import { MoveButton } from '#app/ui/button.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { DateText } from '#app/ui/date.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { HiddenField, TextField } from '#app/ui/text-field.tsx';
import type { DecisionData } from '../decision-pages.server.ts';

/** The contracting authority's answer, where the list was put before it. */
export function AuthorityForm({ page }: { page: DecisionData }) {
  const { t } = useText();
  const { authorityAsked, authorityReference, authorityOn, version } = page.decision;
  if (!authorityAsked) return null;
  return (
    <Section title={t('awards.authority.title')} panel>
      {authorityReference ? (
        <p>
          <Reference>{authorityReference}</Reference>
          {authorityOn ? (
            <>
              {' '}
              · <DateText value={authorityOn} />
            </>
          ) : null}
        </p>
      ) : (
        <Form name="authority">
          <HiddenField name="version" value={version} />
          <TextField name="reference" label={t('awards.authority.reference')} />
          <DateField name="on" label={t('awards.authority.on')} />
          <MoveButton {...page.verdicts.validate} label={t('awards.authority.save')} />
        </Form>
      )}
    </Section>
  );
}
