import type { LocalDate } from '#app/kernel/instant.ts';
import { template2023 } from './2023.ts';
import type { DonorTemplate } from './donor-template.ts';

/** Every template there is, oldest first. */
export const TEMPLATES: readonly [DonorTemplate, ...DonorTemplate[]] = [template2023];

/** The template of a contract: the latest that was in force when the action began, else the oldest there is. */
export function templateFor(action: { readonly startsOn: LocalDate }): DonorTemplate {
  const year = Number(action.startsOn.slice(0, 4));
  return TEMPLATES.findLast((template) => template.year <= year) ?? TEMPLATES[0];
}
