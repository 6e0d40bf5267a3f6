import { z } from 'zod';
import { LANGUAGES } from '#app/kernel/languages.ts';
import { choice, email, idText, oneLine, wholeNumber } from '#app/kernel/shapes.ts';
import { AUDIENCES } from './audience.ts';

export const audienceShape = z.object({
  version: wholeNumber({ min: 1, max: 1_000_000 }),
  audience: choice(AUDIENCES),
});

/** An organisation by its alias, `ORG-0007`: no name travels. */
export const organisationInvitedShape = z.object({
  organisation: oneLine({ max: 20 }).transform((typed) => typed.toUpperCase()),
});

export const addressInvitedShape = z.object({ email: email(), language: z.enum(LANGUAGES) });

export const invitationEndedShape = z.object({ invitation: idText() });
