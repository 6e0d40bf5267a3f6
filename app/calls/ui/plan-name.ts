import type { Text } from '#app/i18n/text.ts';
import type { InstalmentPlan } from '../call-content.ts';

/** How a plan of instalments is called: its per cents, or what it means where there are none. */
export function planName({ t }: Pick<Text, 't'>, plan: InstalmentPlan): string {
  return plan === 'reimbursement' ? t('calls.instalments.reimbursement') : t('calls.instalments', { plan });
}
