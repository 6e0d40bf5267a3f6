import { LANGUAGES, type Translated } from '#app/kernel/languages.ts';
import type { CallContent } from './call-content.ts';
import { USUAL_TIMETABLE } from './timetable.ts';

/** What a new call starts with: nothing promised, every language asked for. */
const EMPTY: Omit<CallContent, 'title'> & Pick<CallContent, 'usedCodes'> = {
  summary: {},
  guidelines: {},
  activities: [],
  countries: [],
  categories: ['registered', 'unregistered'],
  durationMonths: 12,
  costModel: 'ACTUAL_COSTS',
  instalmentPlan: '50/40/10',
  amountBasis: {},
  sections: [],
  documents: [],
  eligibility: [],
  declarations: [],
  criteria: [],
  passTotal: 0,
  languages: [...LANGUAGES],
  timetable: USUAL_TIMETABLE,
};

/** Everything of an earlier call under a new title, or an empty call. */
export function firstContent(title: Translated, earlier: CallContent | null): CallContent {
  const { usedCodes: _, ...taken } = earlier ?? EMPTY;
  return { ...taken, title };
}
