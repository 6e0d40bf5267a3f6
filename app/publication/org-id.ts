import { oneLine } from '#app/kernel/shapes.ts';
import { ORG_ID_PREFIXES } from './org-id-prefixes.ts';

/** Whether a text is an organisation identifier: a known registration agency, a hyphen, a number of its register. */
export function isOrgId(text: string): boolean {
  const [country = '', agency = '', ...rest] = text.split('-');
  return ORG_ID_PREFIXES.has(`${country}-${agency}`) && /^[A-Za-z0-9_.:-]{1,80}$/.test(rest.join('-'));
}

/** An organisation identifier as typed. */
export function orgId(limits: { optional?: boolean } = {}) {
  return oneLine({ max: 100, ...limits }).refine((text) => text === '' || isOrgId(text), { error: 'field.notAnOrgId' });
}
