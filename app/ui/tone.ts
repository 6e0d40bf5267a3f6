export type Tone = 'neutral' | 'info' | 'good' | 'warn' | 'bad' | 'active';

const STATES: Readonly<Record<Exclude<Tone, 'neutral'>, readonly string[]>> = {
  info: [
    'submitted', 'sent', 'requested', 'checked', 'instructed', 'invited', 'signed_by_grantee', 'recommended',
    'scheduled', 'asked', 'notified', 'approved_once', 'proposed', 'answered',
  ],
  active: ['open', 'in_review', 'in_progress', 'active', 'accepted_invitation', 'reopened', 'closing'],
  good: [
    'approved', 'eligible', 'awarded', 'countersigned', 'confirmed', 'accepted', 'final', 'repaid', 'in_force',
    'verified', 'certified', 'false_positive', 'complete', 'balanced', 'corrected', 'shortlisted',
  ],
  warn: [
    'returned', 'queried', 'sent_back', 'reserve', 'part_accepted', 'suspended', 'contested', 'escalated', 'blocked',
    'overdue', 'offset', 'raised',
  ],
  bad: [
    'rejected', 'ineligible', 'failed', 'terminated', 'cancelled', 'recused', 'ordered', 'written_off', 'disallowed',
    'broken', 'upheld',
  ],
}; // prettier-ignore

/** How a state is coloured everywhere. The words of the tag carry the meaning; the colour only repeats it. */
export function toneOf(state: string): Tone {
  const found = Object.entries(STATES).find(([, states]) => states.includes(state));
  return found ? (found[0] as Tone) : 'neutral';
}
