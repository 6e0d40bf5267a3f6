import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import type { Reply } from '#app/kernel/form.ts';
import { HeldNotice } from '#app/people/ui/held-notice.tsx';
import { Button, ButtonLink, ButtonRow } from '#app/ui/button.tsx';
import { DateText } from '#app/ui/date.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { HiddenField, TextField } from '#app/ui/text-field.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import { REFEREE_PARTS, refereeField, type Referee } from '../referees/referees.ts';

/** On the own organisation's page: whether they are named, and the way there. */
export function RefereesSection({ needed, namedAt }: { needed: boolean; namedAt: Date | null }) {
  const { t } = useText();
  return (
    <Section title={t(needed ? 'referees.title' : 'referees.title.registered')}>
      <p>{namedAt ? t('referees.are-named') : t(needed ? 'referees.wanted' : 'referees.wanted.registered')}</p>
      <ButtonLink href={paths.referees()} tone="secondary">
        {t(namedAt ? 'referees.open' : 'referees.name')}
      </ButtonLink>
    </Section>
  );
}

type RefereesFormProps = {
  referees: readonly Referee[];
  seen: string;
  /** Whether both may be taken out again. */
  removable: boolean;
  /** What was typed when the session ended. */
  held: Reply | null;
};

/** Two people who vouch for a group, named by the group itself. */
export function RefereesForm({ referees, seen, removable, held }: RefereesFormProps) {
  const { t } = useText();
  return (
    <Form name="referees" {...(held ? { reply: held } : {})}>
      {held ? <HeldNotice /> : null}
      <HiddenField name="seen" value={held?.values['seen']?.[0] ?? seen} />
      <p className="hint">{t('referees.ask-first')}</p>
      {referees.map((referee, place) => (
        <Fieldset key={place} alike legend={t('referees.referee', { number: place + 1 })}>
          <TextField
            name={refereeField(place, 'name')}
            label={t('referees.field.name')}
            defaultValue={referee.name}
            spellCheck={false}
            autoComplete="off"
          />
          <TextField
            name={refereeField(place, 'role')}
            label={t('referees.field.role')}
            hint={t('referees.field.role.hint')}
            defaultValue={referee.role}
            width="full"
          />
          <TextField
            name={refereeField(place, 'contact')}
            label={t('referees.field.contact')}
            hint={t('referees.field.contact.hint')}
            defaultValue={referee.contact}
            width="full"
            spellCheck={false}
            autoComplete="off"
          />
          <TextArea
            name={refereeField(place, 'knows')}
            label={t('referees.field.knows')}
            hint={t('referees.field.knows.hint')}
            defaultValue={referee.knows}
            rows={3}
          />
        </Fieldset>
      ))}
      <ButtonRow>
        <Button name="intent" value="save">
          {t('common.save')}
        </Button>
        {removable ? (
          <Button tone="quiet" name="intent" value="remove">
            {t('referees.remove')}
          </Button>
        ) : null}
      </ButtonRow>
    </Form>
  );
}

type NamedRefereesProps = {
  /** Whether the group cannot apply without them. */
  needed: boolean;
  /** Null where a group has named none. */
  namedAt: Date | null;
  /** Null until somebody opened them. */
  opened: readonly Referee[] | null;
};

/** Whom due diligence asks about a group: sealed until somebody opens them, which is written down. */
export function NamedReferees({ namedAt, needed, opened }: NamedRefereesProps) {
  const { t } = useText();
  return (
    <Section title={t(needed ? 'referees.title' : 'referees.title.registered')}>
      {namedAt ? (
        <p>
          {t('referees.named')} <DateText value={namedAt} />
        </p>
      ) : (
        <p>{t(needed ? 'referees.none' : 'referees.none.registered')}</p>
      )}
      {opened?.map((referee, place) => (
        <div key={place} className="panel flow">
          <h3>{t('referees.referee', { number: place + 1 })}</h3>
          <SummaryList
            rows={REFEREE_PARTS.map((part) => ({
              key: part,
              label: t(`referees.field.${part}`),
              value: <UserText>{referee[part]}</UserText>,
            }))}
          />
        </div>
      ))}
      {namedAt && !opened ? (
        <Form name="reveal-referees">
          <p className="hint">{t('referees.reveal.hint')}</p>
          <ButtonRow>
            <Button tone="secondary" name="intent" value="reveal">
              {t('referees.reveal')}
            </Button>
          </ButtonRow>
        </Form>
      ) : null}
    </Section>
  );
}
