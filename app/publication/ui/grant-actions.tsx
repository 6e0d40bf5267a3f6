import { useText } from '#app/i18n/text-context.tsx';
import { Button } from '#app/ui/button.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { useReply } from '#app/ui/reply.ts';
import { SelectField } from '#app/ui/select-field.tsx';
import { HARMS } from '../publication.ts';
import { OFFICE_TIERS, type Tier } from '../tier.ts';
import { DerogationForm } from './derogation-form.tsx';
import { ReasonField } from './reason-field.tsx';

type Props = {
  publication: { readonly tier: Tier; readonly held: boolean; readonly version: number };
  heldByReader: boolean;
  today: string;
};

/** What the desk can do about one grant: the take-down first, since it is what nobody should have to look for. */
export function GrantActions({ publication, heldByReader, today }: Props) {
  const { t } = useText();
  const { held, version } = publication;
  const sent = useReply()?.form;
  return (
    <>
      {held ? <Release version={version} heldByReader={heldByReader} /> : <TakeDown />}
      {held ? null : <OfficeTier {...publication} open={sent === 'tier'} />}
      <Disclosure summary={t('publication.derogation.new')} open={sent === 'derogation'}>
        <DerogationForm />
      </Disclosure>
      <Disclosure summary={t('publication.harm.new')} open={sent === 'harm'}>
        <HarmForm today={today} />
      </Disclosure>
    </>
  );
}

function TakeDown() {
  const { t } = useText();
  return (
    <Section title={t('publication.takeDown.title')} panel>
      <p>{t('publication.takeDown.body')}</p>
      <Form name="take-down">
        <ReasonField />
        <Button tone="danger">{t('publication.takeDown.send')}</Button>
      </Form>
    </Section>
  );
}

function Release({ version, heldByReader }: { version: number; heldByReader: boolean }) {
  const { t } = useText();
  return (
    <Section title={t('publication.release.title')} panel>
      <p>{t('publication.release.body')}</p>
      {heldByReader ? (
        <p className="hint">{t('refusal.release-by-another')}</p>
      ) : (
        <Form name="release">
          <input type="hidden" name="version" value={version} />
          <Button tone="secondary">{t('publication.release.send')}</Button>
        </Form>
      )}
    </Section>
  );
}

function OfficeTier({ tier, version, open }: { tier: Tier; version: number; open: boolean }) {
  const { t } = useText();
  return (
    <Disclosure summary={t('publication.tier.change')} open={open}>
      <Form name="tier">
        <input type="hidden" name="version" value={version} />
        <SelectField
          name="tier"
          label={t('publication.desk.seen')}
          defaultValue={tier}
          choices={OFFICE_TIERS.map((value) => ({ value, label: t(`publication.tier.${value}`) }))}
        />
        <DateField name="publishFrom" label={t('publication.grant.publishFrom')} optional />
        <Button tone="secondary">{t('publication.tier.send')}</Button>
      </Form>
    </Disclosure>
  );
}

function HarmForm({ today }: { today: string }) {
  const { t } = useText();
  return (
    <Form name="harm">
      <SelectField
        name="harmClass"
        label={t('publication.harm.class')}
        hint={t('publication.harm.hint')}
        choices={HARMS.map((value) => ({ value, label: t(`publication.harm.${value}`) }))}
      />
      <DateField name="noticedOn" label={t('publication.harm.noticedOn')} defaultValue={today} />
      <Button tone="secondary">{t('publication.harm.send')}</Button>
    </Form>
  );
}
