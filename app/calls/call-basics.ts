import { z } from 'zod';
import { isId } from '#app/kernel/ids.ts';
import type { Instant } from '#app/kernel/instant.ts';
import { LANGUAGES, type Language, type Translated } from '#app/kernel/languages.ts';
import { toDecimal, type Currency } from '#app/kernel/money.ts';
import { amount, localDate, oneLine, timeOfDay, wholeNumber } from '#app/kernel/shapes.ts';
import { instantInZone, isTimeZone } from '#app/kernel/zoned-time.ts';
import { amountsProblem, type CallAmounts } from './call-money.ts';
import type { CallDates } from './deadline.ts';
import { wallTime } from './time-zones.ts';

/** Characters a title may have: it stands in lists, feeds and letters. */
export const TITLE_MAX = 140;
/** Minutes after the deadline in which a slow line may still arrive. */
export const GRACE_MAX = 120;

const title = oneLine({ max: TITLE_MAX, optional: true });

/** A year mistyped by a digit is caught here, and nothing reaches the database that it cannot hold. */
const FIRST_DAY = '2000-01-01';
const LAST_DAY = '2099-12-31';

function callDay() {
  return localDate().superRefine((day, ctx) => {
    if (ctx.issues.length > 0) return;
    const wrong = (message: string, date: string) => ctx.addIssue({ code: 'custom', message, params: { date } });
    if (day < FIRST_DAY) wrong('field.dateTooEarly', FIRST_DAY);
    if (day > LAST_DAY) wrong('field.dateTooLate', LAST_DAY);
  });
}

/**
 * Title, money and dates of a call as the form sends them. The same shape checks in the browser while somebody types
 * and on the server when it arrives. Title fields are `title.en` and so on.
 */
export function basicsShape(currency: Currency) {
  return z
    .object({
      'title.en': title,
      'title.fr': title,
      'title.es': title,
      'title.ar': title,
      'title.ru': title,
      envelope: amount(currency),
      minimum: amount(currency),
      maximum: amount(currency),
      opensOn: callDay(),
      opensTime: timeOfDay(),
      deadlineOn: callDay(),
      deadlineTime: timeOfDay(),
      zone: z.string().refine(isTimeZone, { error: 'field.choose' }),
      graceMinutes: wholeNumber({ min: 0, max: GRACE_MAX }),
    })
    .refine((form) => amountsProblem(amountsOf(form)) !== 'call-minimum-over-maximum', {
      path: ['minimum'],
      error: 'field.minimumOverMaximum',
      when: areRead('envelope', 'minimum', 'maximum'),
    })
    .refine((form) => amountsProblem(amountsOf(form)) !== 'call-maximum-over-envelope', {
      path: ['maximum'],
      error: 'field.maximumOverEnvelope',
      when: areRead('envelope', 'minimum', 'maximum'),
    })
    .refine((form) => datesOf(form).opensAt < datesOf(form).deadlineAt, {
      path: ['deadlineOn'],
      error: 'field.endBeforeStart',
      when: areRead('opensOn', 'opensTime', 'deadlineOn', 'deadlineTime', 'zone'),
    })
    .refine((form) => LANGUAGES.some((language) => form[`title.${language}`] !== ''), {
      path: ['title.en'],
      error: 'field.required',
      when: areRead(...LANGUAGES.map((language) => `title.${language}`)),
    });
}

/** What is compared must have been understood first; a mistake elsewhere holds nothing up, so that all is said at once. */
function areRead(...fields: readonly string[]) {
  return ({ issues }: z.core.ParsePayload) => issues.every(({ path }) => !fields.includes(String(path?.[0])));
}

export type BasicsForm = z.output<ReturnType<typeof basicsShape>>;
export type BasicsField = keyof BasicsForm;

/** The form a call starts with: its basics, and the earlier call whose texts, form and grid it takes over. */
export function newCallShape(currency: Currency) {
  const copyOf = z
    .string()
    .optional()
    .transform((id) => id ?? '')
    .refine((id) => id === '' || isId(id), { error: 'field.choose' });
  return basicsShape(currency).and(z.object({ copyOf }));
}

export function newCallOf(form: z.output<ReturnType<typeof newCallShape>>): CallBasics & { readonly copyOf: string } {
  return { ...basicsOf(form), copyOf: form.copyOf };
}

/** What a call's basics are once read: title by language, amounts, instants. */
export type CallBasics = CallAmounts & CallDates & { readonly title: Translated; readonly deadlineZone: string };

export function basicsOf(form: BasicsForm): CallBasics {
  const titles = LANGUAGES.map((language) => [language, form[`title.${language}`]] as const);
  const title: Translated = Object.fromEntries(titles.filter(([, text]) => text !== ''));
  return { title, ...amountsOf(form), ...datesOf(form), graceMinutes: form.graceMinutes, deadlineZone: form.zone };
}

/** The other way: what stands in the fields when the page opens. */
export function basicsFields(call: CallBasics & { currency: Currency }): Record<BasicsField, string> {
  const { currency, deadlineZone: zone } = call;
  const opens = wallTime(call.opensAt, zone);
  const deadline = wallTime(call.deadlineAt, zone);
  const titleIn = (language: Language) => call.title[language] ?? '';
  return {
    'title.en': titleIn('en'),
    'title.fr': titleIn('fr'),
    'title.es': titleIn('es'),
    'title.ar': titleIn('ar'),
    'title.ru': titleIn('ru'),
    envelope: toDecimal({ minor: call.envelopeMinor, currency }),
    minimum: toDecimal({ minor: call.minimumMinor, currency }),
    maximum: toDecimal({ minor: call.maximumMinor, currency }),
    opensOn: opens.date,
    opensTime: opens.time,
    deadlineOn: deadline.date,
    deadlineTime: deadline.time,
    zone,
    graceMinutes: String(call.graceMinutes),
  };
}

function amountsOf(form: { envelope: bigint; minimum: bigint; maximum: bigint }): CallAmounts {
  return { envelopeMinor: form.envelope, minimumMinor: form.minimum, maximumMinor: form.maximum };
}

function datesOf(form: {
  opensOn: string;
  opensTime: string;
  deadlineOn: string;
  deadlineTime: string;
  zone: string;
}): { opensAt: Instant; deadlineAt: Instant } {
  return {
    opensAt: instantInZone(form.opensOn, form.opensTime, form.zone),
    deadlineAt: instantInZone(form.deadlineOn, form.deadlineTime, form.zone),
  };
}
