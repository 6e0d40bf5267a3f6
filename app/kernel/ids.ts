/** A time-ordered UUID (version 7), branded by what it names so that one cannot stand for another. */
export type Id<Of extends string> = string & { readonly __of?: Of };

export type AccountId = Id<'Account'>;
export type ProgrammeId = Id<'Programme'>;
export type OrganisationId = Id<'Organisation'>;
export type IdentityId = Id<'Identity'>;
export type CallId = Id<'Call'>;
export type ApplicationId = Id<'Application'>;
export type AgreementId = Id<'Agreement'>;
export type InstalmentId = Id<'Instalment'>;
export type ReportId = Id<'Report'>;
export type DisbursementId = Id<'Disbursement'>;
export type DocumentId = Id<'Document'>;
export type EntryId = Id<'JournalEntry'>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function isId(text: string): boolean {
  return UUID.test(text);
}

/** Builds a version 7 UUID from a clock reading and ten random bytes (RFC 9562 §5.7). */
export function uuidV7(unixMs: number, random: Uint8Array): string {
  if (random.length < 10) throw new Error('uuidV7 needs ten random bytes');
  const bytes = new Uint8Array(16);
  let rest = unixMs;
  for (let i = 5; i >= 0; i -= 1) {
    bytes[i] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  bytes.set(random.subarray(0, 10), 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
