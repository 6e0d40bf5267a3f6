import type { z } from 'zod';
import type { basicsShape } from './application.ts';

/** What the form of activities, duration and language says, as the command takes it. */
export function basicsGiven(form: z.output<typeof basicsShape>) {
  const { version, 'activities[]': activities, duration: durationMonths, lot, gender, language } = form;
  const taxonomy = [...form['violation[]'], ...form['temporal[]'], ...(gender ? [gender] : [])];
  return { version, activities, taxonomy, durationMonths, lot, language };
}
