import { z } from 'zod';
import type { LocalDate } from '#app/kernel/instant.ts';
import { LANGUAGES } from '#app/kernel/languages.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { choice, email, idText, localDate, longText, oneLine, ticked } from '#app/kernel/shapes.ts';
import { profileShape } from '../organisation.ts';

/** How a group said yes. Words: `assistance.channel.<channel>`. */
export const CONSENT_CHANNELS = ['in-person', 'phone', 'video', 'message', 'writing'] as const;
export type ConsentChannel = (typeof CONSENT_CHANNELS)[number];

const consent = z.object({
  consentBy: oneLine({ max: 140 }),
  consentOn: localDate(),
  channel: choice(CONSENT_CHANNELS),
  spokenLanguage: oneLine({ max: 60 }),
  readBack: longText({ max: 2_000 }),
  agreed: ticked({ required: true }),
});

/** Everything a group consented to, beside its description. */
export type Consent = Omit<z.output<typeof consent>, 'agreed'>;

/** The form that begins an assistance: who the group is, and how it agreed. */
export const assistanceShape = profileShape.and(consent);

export const enteringShape = z.object({ assistance: idText() });

export const handOverShape = z.object({ email: email(), language: choice(LANGUAGES) });

/** A consent is given before anything is filled in: it cannot lie ahead. `today`: the day by the server's clock. */
export function decideConsent(consentOn: LocalDate, today: LocalDate): Result<null, Refusal<'consent-in-future'>> {
  return consentOn > today ? refuse('consent-in-future', { field: 'consentOn' }) : ok(null);
}

/** The field of the group's vault record that holds who gave a consent: it goes with the group's other names (I37). */
export function consentField(assistanceId: string): string {
  return `consentBy:${assistanceId}`;
}
