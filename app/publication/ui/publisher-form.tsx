import { useText } from '#app/i18n/text-context.tsx';
import { Button } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { TextField } from '#app/ui/text-field.tsx';

type Publisher = {
  readonly orgId: string;
  readonly threeSixtyPrefix: string;
  readonly funderOrgId: string;
  readonly parentActivityId: string | null;
};

/** Identifiers without which 360Giving and IATI files cannot be made. */
export function PublisherForm({ publisher }: { publisher: Publisher | null }) {
  const { t } = useText();
  const field = (name: keyof Publisher, optional = false) => (
    <TextField
      name={name}
      label={t(`publication.publisher.${name}`)}
      hint={t(`publication.publisher.${name}.hint`)}
      defaultValue={publisher?.[name] ?? ''}
      dir="ltr"
      optional={optional}
    />
  );
  return (
    <Section title={t('publication.publisher.title')}>
      <p>{t('publication.publisher.body')}</p>
      <Form name="publisher">
        {field('orgId')}
        {field('threeSixtyPrefix')}
        {field('funderOrgId')}
        {field('parentActivityId', true)}
        <Button tone="secondary">{t('publication.publisher.send')}</Button>
      </Form>
    </Section>
  );
}
