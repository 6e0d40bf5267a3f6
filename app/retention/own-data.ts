import type { JsonValue } from '#app/kernel/json.ts';
import { OWN_SECTIONS } from './own-sections.ts';

export type OwnSection = keyof typeof OWN_SECTIONS;
type OwnRecord = Readonly<Record<string, JsonValue>>;

/** The records of each section that has any. */
export type OwnData = Readonly<Partial<Record<OwnSection, readonly OwnRecord[]>>>;

/** The record with the section's fields only, in their order: nothing a query took along gets out by the way. */
export function ownRecord(section: OwnSection, record: OwnRecord): OwnRecord {
  return Object.fromEntries(Object.keys(OWN_SECTIONS[section].fields).map((name) => [name, record[name] ?? null]));
}
