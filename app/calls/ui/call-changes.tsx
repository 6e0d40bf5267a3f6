import { useText } from '#app/i18n/text-context.tsx';
import { parseAmount } from '#app/kernel/money.ts';
import { DateTimeText } from '#app/ui/date.tsx';
import { Section } from '#app/ui/page.tsx';
import type { CallChangeLine } from '../call-changes.ts';
import type { PublicVersion } from '../corrigendum-pages.server.ts';
import { Said, SaidText } from './said.tsx';

/** In what two versions of a call differ, line by line. */
export function CallChanges({ changes }: { changes: readonly CallChangeLine[] }) {
  const { t } = useText();
  if (changes.length === 0) return <p className="hint">{t('calls.changes.none')}</p>;
  return (
    <ul>
      {changes.map((change) => (
        <li key={'code' in change ? `${change.part}-${change.code}` : change.part}>
          <Change change={change} />
        </li>
      ))}
    </ul>
  );
}

function Change({ change }: { change: CallChangeLine }) {
  const { t } = useText();
  const told = useTold(change.part);
  const part = t(`calls.change.${change.part}`);
  switch (change.kind) {
    case 'changed':
      return t('calls.changes.changed', { part });
    case 'moved':
      return t('calls.changes.moved', { part, before: told(change.before), after: told(change.after) });
    case 'item-added':
    case 'item-changed':
    case 'item-removed':
      return (
        <>
          {t(`calls.changes.${change.kind}`, { part })} <Said text={change.name} />
        </>
      );
  }
}

/** A term as it is printed: an instant, an amount, a word. */
function useTold(part: CallChangeLine['part']): (value: string) => string {
  const { dateTime, money } = useText();
  return (value) => {
    if (part === 'deadlineAt') return dateTime(new Date(value));
    const [currency = '', amount = ''] = value.split(' ');
    const parsed = amount === '' ? null : parseAmount(amount, currency);
    return parsed?.ok ? money({ minor: parsed.value, currency }) : value;
  };
}

/** I6: what changed since publication, and why; nothing while there is one version only. */
export function PublicVersions({ versions }: { versions: readonly PublicVersion[] }) {
  const { t } = useText();
  if (versions.length < 2) return null;
  return (
    <Section title={t('calls.changes.title')} id="changes" panel>
      <p>{t('calls.changes.lede')}</p>
      {versions.map(({ number, frozenAt, sha256, reason, changes }) => (
        <div key={number} className="flow">
          <h3>
            {t('common.version', { number })} · <DateTimeText value={frozenAt} />
          </h3>
          {reason ? (
            <>
              <SaidText text={reason} />
              <CallChanges changes={changes} />
            </>
          ) : (
            <p>{t('calls.changes.first')}</p>
          )}
          <p className="hint">
            {t('calls.call.version', { number })} <code className="digest">{sha256}</code>
          </p>
        </div>
      ))}
    </Section>
  );
}
