import { useText } from '#app/i18n/text-context.tsx';
import { inLanguage } from '#app/kernel/languages.ts';
import { Deadline } from '#app/ui/date.tsx';
import { Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import type { SubmittedFacts as Facts } from '../submitted-facts.server.ts';

/** Above what was submitted: when and by whom, and the number that proves it. */
export function SubmittedFacts({ facts, zone }: { facts: Facts; zone: string }) {
  const { t, number } = useText();
  return (
    <SummaryList
      rows={[
        {
          key: 'received',
          label: t('applications.receipt.received'),
          value: <Deadline at={facts.at} zone={zone} />,
        },
        { key: 'by', label: t('applications.submitted-by'), value: <bdi>{facts.alias}</bdi> },
        { key: 'version', label: t('applications.receipt.version'), value: number(facts.number) },
        { key: 'hash', label: t('applications.receipt.hash'), value: <Reference>{facts.sha256}</Reference> },
      ]}
    />
  );
}

/** What was declared on honour, dated and signed. */
export function SignedDeclarations({ facts }: { facts: Facts }) {
  const { t, language, dateTime } = useText();
  const { declarations, signed } = facts;
  if (declarations.length === 0) return null;
  return (
    <Section title={t('applications.check.declarations')}>
      <ul>
        {declarations.map(({ code, text }) => (
          <li key={code}>{inLanguage(text, language)}</li>
        ))}
      </ul>
      <p className="hint">{t('applications.declared', { alias: signed.alias, when: dateTime(signed.at) })}</p>
    </Section>
  );
}
