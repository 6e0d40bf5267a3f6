import { offsetMinutes } from '#app/kernel/zoned-time.ts';
import type { Instant, LocalDate } from '#app/kernel/instant.ts';

/** Zones to choose a deadline's wall clock from (IANA). Brussels is always printed beside it. */
export const TIME_ZONES: readonly string[] = `
  Europe/Brussels Europe/London Europe/Lisbon Europe/Kyiv Europe/Moscow Europe/Istanbul Africa/Abidjan Africa/Algiers
  Africa/Cairo Africa/Casablanca Africa/Johannesburg Africa/Kinshasa Africa/Lagos Africa/Lubumbashi Africa/Nairobi
  Africa/Nouakchott Africa/Tripoli Africa/Tunis America/Argentina/Buenos_Aires America/Bogota America/Caracas
  America/Guatemala America/La_Paz America/Lima America/Managua America/Mexico_City America/New_York America/Port-au-Prince
  America/Santiago America/Sao_Paulo Asia/Almaty Asia/Amman Asia/Baghdad Asia/Bangkok Asia/Beirut Asia/Bishkek
  Asia/Colombo Asia/Damascus Asia/Dhaka Asia/Dushanbe Asia/Gaza Asia/Jakarta Asia/Jerusalem Asia/Kabul Asia/Karachi
  Asia/Kathmandu Asia/Kolkata Asia/Manila Asia/Phnom_Penh Asia/Riyadh Asia/Tbilisi Asia/Tehran Asia/Yangon Asia/Yerevan
  Pacific/Apia Pacific/Kiritimati Pacific/Port_Moresby Pacific/Suva UTC`
  .trim()
  .split(/\s+/);

/** What the zone's clock shows at an instant: `2026-11-30` and `17:00`, as form fields take them. */
export function wallTime(at: Instant, zone: string): { date: LocalDate; time: string } {
  const shown = new Date(at.getTime() + offsetMinutes(at, zone) * 60_000).toISOString();
  return { date: shown.slice(0, 10), time: shown.slice(11, 16) };
}
