import { useText } from '#app/i18n/text-context.tsx';
import { euro } from '#app/kernel/money.ts';
import { CardList } from '../card-list.tsx';
import { Deadline } from '../date.tsx';
import { FileList } from '../file-list.tsx';
import { Amount } from '../money.tsx';
import { Section, TwoColumns } from '../page.tsx';
import { StatusTag } from '../status-tag.tsx';
import { TaskList } from '../task-list.tsx';
import { Timeline } from '../timeline.tsx';

/** Cards, tasks, files, timeline. */
export function SpecimenLists() {
  const { t } = useText();
  return (
    <>
      <Section title={t('common.nav.calls')} id="lists">
        <Calls />
      </Section>
      <TwoColumns aside={<Steps />}>
        <Section title={t('ui.home.step.application')}>
          <Tasks />
        </Section>
        <Section title={t('common.documents')} level={3}>
          <Files />
        </Section>
      </TwoColumns>
    </>
  );
}

function Calls() {
  const { t } = useText();
  return (
    <CardList
      cards={[
        {
          key: '1',
          href: '#lists',
          title: 'Making Justice Work – local initiatives against impunity',
          caption: 'GIAI-2026-C1',
          tag: <StatusTag state="open" label="open" />,
          body: (
            <>
              <p>
                <Amount value={euro(10_000_00n)} /> – <Amount value={euro(60_000_00n)} />
              </p>
              <p>
                <Deadline at={new Date('2026-11-30T13:00:00Z')} />
              </p>
            </>
          ),
        },
        {
          key: '2',
          href: '#lists',
          title: 'دعم المبادرات المحلية لتوثيق الانتهاكات',
          caption: 'GIAI-2026-C2',
          tag: <StatusTag state="closed" label="closed" />,
          body: <p>{t('common.count.days-left', { count: 0 })}</p>,
        },
      ]}
    />
  );
}

function Tasks() {
  const { t } = useText();
  return (
    <TaskList
      tasks={[
        { key: 'a', label: t('common.organisation'), state: 'complete', href: '#form' },
        { key: 'b', label: t('common.description'), state: 'in-progress', href: '#form', hint: '310 / 500' },
        { key: 'c', label: t('common.amount'), state: 'problem', href: '#form' },
        { key: 'd', label: t('common.documents'), state: 'not-started', href: '#form' },
        { key: 'e', label: t('common.submit'), state: 'cannot-start' },
      ]}
    />
  );
}

function Files() {
  const { t } = useText();
  return (
    <FileList
      files={[
        { key: '1', name: 'document-1.pdf', bytes: 245_000, href: '#lists', note: t('common.version', { number: 2 }) },
        { key: '2', name: 'وثيقة التسجيل.pdf', bytes: 3_450_000, action: <a href="#form">{t('common.remove')}</a> },
      ]}
    />
  );
}

function Steps() {
  const { t } = useText();
  return (
    <Section title={t('common.history')} panel>
      <Timeline
        entries={[
          { key: '3', at: '2026-12-15', title: t('ui.home.step.agreement'), ahead: true },
          {
            key: '2',
            at: new Date('2026-11-22T09:15:00Z'),
            title: t('ui.home.step.assessment'),
            by: 'Heron',
            body: <p>{t('ui.home.step.assessment.body')}</p>,
          },
          { key: '1', at: new Date('2026-11-20T17:42:00Z'), title: t('ui.home.step.application'), by: 'طائر' },
        ]}
      />
    </Section>
  );
}
