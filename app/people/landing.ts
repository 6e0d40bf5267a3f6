import { paths } from '#app/http/paths.ts';
import type { Role } from '#app/kernel/roles.ts';
import { navigationFor } from '#app/ui/navigation.ts';
import { safeNext } from './next-path.ts';

/** Where a person lands after signing in: what they were on the way to, else the first page of their own menu. */
export function landingPath(next: string | null, roles: readonly Role[]): string {
  return safeNext(next) ?? (roles.length > 0 ? navigationFor(roles)[0]?.href : undefined) ?? paths.home();
}
