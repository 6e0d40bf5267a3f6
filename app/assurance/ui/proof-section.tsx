import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import type { FieldError } from '#app/kernel/form.ts';
import { Button, ButtonLink, ButtonRow } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { TextField } from '#app/ui/text-field.tsx';

type ProofSectionProps = {
  pair: { readonly older: string; readonly newer: string } | null;
  errors: readonly FieldError[];
  verifierKey: string;
};

/** Two checkpoints, and what proves that the newer continues the older, with the command that checks it. */
export function ProofSection({ pair, errors, verifierKey }: ProofSectionProps) {
  const { t } = useText();
  const values = { older: [pair?.older ?? ''], newer: [pair?.newer ?? ''] };
  return (
    <Section title={t('trail.proof.title')}>
      <p className="measure">{t('trail.proof.about')}</p>
      <Form name="proof" method="get" action={paths.checkpoints()} reply={{ form: 'proof', errors, values }}>
        <TextField name="older" label={t('trail.proof.older')} width="short" inputMode="numeric" dir="ltr" />
        <TextField name="newer" label={t('trail.proof.newer')} width="short" inputMode="numeric" dir="ltr" />
        <Button tone="secondary">{t('trail.proof.make')}</Button>
      </Form>
      {pair && errors.length === 0 ? <ProofFiles {...pair} verifierKey={verifierKey} /> : null}
    </Section>
  );
}

function ProofFiles({ older, newer, verifierKey }: { older: string; newer: string; verifierKey: string }) {
  const { t } = useText();
  const [note, proof] = [`${older}.txt`, `${older}-${newer}.txt`];
  const command = `node verify.mjs --consistency checkpoint-${proof} --older checkpoint-${note} --key ${verifierKey}`;
  return (
    <>
      <ButtonRow>
        <ButtonLink href={paths.checkpoint(note)} tone="secondary" download>
          {t('trail.checkpoints.take', { count: Number(older) })}
        </ButtonLink>
        <ButtonLink href={paths.checkpoint(proof)} tone="secondary" download>
          {t('trail.proof.title')}
        </ButtonLink>
      </ButtonRow>
      <SummaryList
        rows={[
          {
            key: 'command',
            label: t('assurance.bundle.command'),
            value: <code className="digest">{command}</code>,
          },
        ]}
      />
    </>
  );
}
