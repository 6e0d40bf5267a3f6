import { useLocation } from '@remix-run/react';
import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { currentItem, folded, navigationFor, type NavigationGroup, type NavigationItem } from './navigation.ts';
import { useRootData, type RootData } from './root-data.ts';

/** Where a person can go; the many pages of some roles are folded into a few groups, which open without scripts. */
export function MainMenu({ person }: { person: RootData['person'] }) {
  const { t } = useText();
  const { pathname } = useLocation();
  const items = navigationFor(person?.roles ?? null);
  const current = currentItem(items, pathname);
  return (
    <nav className="menu" aria-label={t('common.nav.label')}>
      <ul className="wrap">
        {folded(items).map((entry) => (
          <li key={entry.key}>
            {'items' in entry ? <Group group={entry} current={current} /> : <Entry item={entry} current={current} />}
          </li>
        ))}
      </ul>
    </nav>
  );
}

type Current = NavigationItem | undefined;

function Group({ group, current }: { group: NavigationGroup; current: Current }) {
  const { t } = useText();
  return (
    <details name="menu">
      <summary aria-current={current && group.items.includes(current) ? 'true' : undefined}>{t(group.key)}</summary>
      <ul>
        {group.items.map((item) => (
          <li key={item.href}>
            <Entry item={item} current={current} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Entry({ item, current }: { item: NavigationItem; current: Current }) {
  const { t } = useText();
  return (
    <a href={item.href} aria-current={item === current ? 'page' : undefined}>
      {t(item.key)}
      {item.href === paths.notices() ? <UnreadCount /> : null}
    </a>
  );
}

function UnreadCount() {
  const { t, number } = useText();
  const unread = useRootData()?.unread ?? 0;
  if (unread === 0) return null;
  return (
    <>
      <span aria-hidden="true"> ({unread > 99 ? '99+' : number(unread)})</span>
      <span className="unseen"> {t('messages.unread', { count: unread })}</span>
    </>
  );
}
