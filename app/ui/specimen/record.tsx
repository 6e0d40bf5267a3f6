import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { euro } from '#app/kernel/money.ts';
import { ALLOWED, denied } from '#app/kernel/verdict.ts';
import { Button, ButtonLink, ButtonRow, MoveButton } from '../button.tsx';
import { DateText, Deadline } from '../date.tsx';
import { Disclosure } from '../disclosure.tsx';
import { Figures } from '../figures.tsx';
import { Form } from '../form.tsx';
import { Meter } from '../meter.tsx';
import { Amount } from '../money.tsx';
import { NoticeBanner } from '../notice-banner.tsx';
import { Section, TwoColumns } from '../page.tsx';
import { Reference } from '../reference.tsx';
import { SectionNav } from '../section-nav.tsx';
import { StageBar } from '../stage-bar.tsx';
import { SummaryList } from '../summary-list.tsx';
import { UserText } from '../user-text.tsx';

const STAGES = ['call', 'application', 'assessment', 'agreement', 'payment', 'audit'] as const;
const DEADLINE = new Date('2026-11-30T13:00:00Z');
const STORY =
  'Nous accompagnons les défenseur·e·x·s et les familles.\n\nنرافق الأسر ونوثّق الانتهاكات منذ 2019.\n\nМы документируем нарушения.';

/** One record as its page shows it. */
export function SpecimenRecord() {
  const { t } = useText();
  return (
    <>
      <StageBar
        label={t('common.status')}
        current="assessment"
        stages={STAGES.map((key) => ({ key, label: t(`ui.home.step.${key}`) }))}
      />
      <SectionNav
        label={t('common.details')}
        links={[
          { href: paths.specimen(), label: t('common.details'), current: true },
          { href: '#lists', label: t('common.documents') },
          { href: '#form', label: t('common.history') },
        ]}
      />
      <TwoColumns aside={<Aside />}>
        <Notices />
        <Section title={t('common.details')}>
          <Answers />
        </Section>
        <Section title={t('common.actions')}>
          <Moves />
        </Section>
      </TwoColumns>
    </>
  );
}

function Aside() {
  const { t, money } = useText();
  return (
    <Section title={t('common.deadline')} panel>
      <p>
        <Deadline at={DEADLINE} zone="Africa/Nouakchott" />
      </p>
      <Meter
        label={t('common.total')}
        value={42_500_00n}
        max={60_000_00n}
        text={`${money(euro(42_500_00n))} / ${money(euro(60_000_00n))}`}
      />
      <Meter label={t('ui.task.problem')} value={96} max={100} text="96%" tone="warn" />
      <Meter label={t('common.reject')} value={0} max={0} text="0%" tone="bad" />
      <Disclosure summary={t('common.next-step')}>
        <p>{t('ui.home.step.assessment.body')}</p>
      </Disclosure>
    </Section>
  );
}

function Notices() {
  const { t } = useText();
  return (
    <>
      <Figures
        figures={[
          {
            key: 'a',
            label: t('common.nav.applications'),
            value: '127',
            note: t('common.count.days-left', { count: 3 }),
          },
          { key: 'b', label: t('common.amount'), value: <Amount value={euro(1_250_000_00n)} /> },
          { key: 'c', label: t('common.country'), value: '38', href: '#lists' },
        ]}
      />
      <NoticeBanner title={t('ui.home.safety')}>
        <p>{t('ui.home.safety.body')}</p>
      </NoticeBanner>
      <NoticeBanner tone="success" title={t('common.date.saved', { time: '14:02' })} />
      <NoticeBanner tone="warning">
        <p>{t('common.count.days-left', { count: 1 })}</p>
      </NoticeBanner>
      <NoticeBanner tone="error">
        <p>{t('refusal.stale')}</p>
      </NoticeBanner>
    </>
  );
}

function Answers() {
  const { t, country } = useText();
  return (
    <SummaryList
      rows={[
        { key: 'r', label: t('common.reference'), value: <Reference>GIAI-2026-C1-0042</Reference> },
        { key: 'c', label: t('common.country'), value: country('CO'), change: '#form' },
        { key: 'd', label: t('common.date'), value: <DateText value="2026-11-22" />, change: '#form' },
        { key: 'a', label: t('common.amount'), value: <Amount value={euro(-12_345_60n)} />, change: '#form' },
        { key: 't', label: t('common.description'), value: <UserText>{STORY}</UserText>, change: '#form' },
        { key: 'n', label: t('common.comment'), value: null, change: '#form' },
      ]}
    />
  );
}

function Moves() {
  const { t } = useText();
  return (
    <Form name="moves" className="flow">
      <ButtonRow>
        <Button>{t('common.save-and-continue')}</Button>
        <Button tone="secondary">{t('common.save-and-leave')}</Button>
        <Button tone="danger">{t('common.reject')}</Button>
        <Button tone="quiet">{t('common.cancel')}</Button>
        <ButtonLink href="#form" tone="secondary">
          {t('common.download')}
        </ButtonLink>
      </ButtonRow>
      <ButtonRow>
        <MoveButton verdict={ALLOWED} label={t('common.approve')} />
        <MoveButton verdict={denied('move-not-allowed')} label={t('common.send')} />
      </ButtonRow>
    </Form>
  );
}
