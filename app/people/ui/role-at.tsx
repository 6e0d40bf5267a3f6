import { useText } from '#app/i18n/text-context.tsx';
import type { Role } from '#app/kernel/roles.ts';

export type HeldRole = { readonly id: string; readonly role: Role; readonly member: string | null };

/** A role and where it holds, on a line of its own. */
export function RoleAt({ held }: { held: HeldRole }) {
  const { t } = useText();
  const role = t(`role.${held.role}`);
  return <div>{held.member ? t('people.roles.at', { role, member: held.member }) : role}</div>;
}
