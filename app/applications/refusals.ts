/** Every "no" of this room and its HTTP status. Words: `refusal.<code>` in the room's catalogue. */
export const applicationRefusals = {
  'call-not-open': 409,
  'deadline-passed': 409,
  'organisation-missing': 409,
  'category-not-eligible': 409,
  'country-not-eligible': 409,
  'activities-not-in-call': 422,
  'already-applied': 409,
  'application-not-complete': 422,
  'declaration-missing': 422,
  'requested-below-minimum': 422,
  'requested-above-maximum': 422,
  'indirect-above-ceiling': 422,
  'duration-too-long': 422,
  'too-many-lines': 422,
  'budget-changed-meanwhile': 409,
  'file-missing': 422,
  'too-many-documents': 422,
  'too-many-uploads': 409,
  'chunk-damaged': 422,
  'upload-damaged': 422,
  'upload-incomplete': 409,
  'offline-form-unreadable': 422,
  'checklist-incomplete': 422,
  'reason-missing': 422,
} as const satisfies Record<string, number>;

export type ApplicationRefusalCode = keyof typeof applicationRefusals;
