import { useText } from '#app/i18n/text-context.tsx';
import { denied, ALLOWED } from '#app/kernel/verdict.ts';
import { Button, ButtonRow, MoveButton } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { RadioField } from '#app/ui/radio-field.tsx';
import type { DuplicatePair } from '../merging/duplicate-pages.server.ts';
import { MERGE_GROUNDS } from '../merging/merge.ts';

/** Propose, or tell apart; confirm or refuse what another person has proposed. Nothing once it is confirmed. */
export function MergeForms({ sides, proposal }: Pick<DuplicatePair, 'sides' | 'proposal'>) {
  if (proposal?.outcome === 'confirmed') return null;
  return proposal?.outcome === null ? <SettleForm own={proposal.own} /> : <ProposeForms sides={sides} />;
}

function ProposeForms({ sides }: Pick<DuplicatePair, 'sides'>) {
  const { t } = useText();
  return (
    <>
      <Section title={t('merging.propose.title')}>
        <Form name="propose">
          <p>{t('merging.final')}</p>
          <RadioField
            name="kept"
            label={t('merging.kept')}
            hint={t('merging.kept.hint')}
            choices={sides.map(({ id, alias, workingName }) => ({ value: id, label: `${alias} · ${workingName}` }))}
          />
          <RadioField
            name="ground"
            label={t('merging.ground')}
            choices={MERGE_GROUNDS.map((value) => ({ value, label: t(`merging.ground.${value}`) }))}
          />
          <ButtonRow>
            <Button name="intent" value="propose">
              {t('merging.propose')}
            </Button>
          </ButtonRow>
        </Form>
      </Section>
      <Section title={t('merging.apart.title')}>
        <Form name="apart">
          <p>{t('merging.apart.body')}</p>
          <ButtonRow>
            <Button tone="secondary" name="intent" value="apart">
              {t('merging.apart')}
            </Button>
          </ButtonRow>
        </Form>
      </Section>
    </>
  );
}

function SettleForm({ own }: { own: boolean }) {
  const { t } = useText();
  return (
    <Section title={t('merging.settle.title')}>
      <Form name="settle">
        <p>{t('merging.final')}</p>
        <ButtonRow>
          <MoveButton
            verdict={own ? denied('merge-own') : ALLOWED}
            label={t('merging.confirm')}
            name="intent"
            value="confirm"
          />
          {own ? null : (
            <Button tone="secondary" name="intent" value="refuse">
              {t('merging.refuse')}
            </Button>
          )}
        </ButtonRow>
      </Form>
    </Section>
  );
}
