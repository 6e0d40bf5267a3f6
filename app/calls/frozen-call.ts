import { toJson, type JsonValue } from '#app/kernel/json.ts';
import { toDecimal } from '#app/kernel/money.ts';
import type { Translated } from '#app/kernel/languages.ts';
import type { CallContent } from './call-content.ts';
import type { CallAmounts } from './call-money.ts';
import type { CallDates } from './deadline.ts';
import type { Audience } from './invitations/audience.ts';
import type { Intake } from './rounds/intake.ts';
import type { CallStage } from './stages.ts';

/**
 * I6: what is frozen and hashed at publication: the content, and beside it under `terms` the money and the dates that
 * were promised with it, as text. A corrigendum adds its reason.
 */
export function frozenCall(
  call: CallAmounts &
    CallDates & {
      readonly reference: string;
      readonly currency: string;
      readonly deadlineZone: string;
      readonly content: CallContent;
      readonly stage: CallStage;
      readonly audience: Audience;
      readonly intake: Intake;
      readonly answerDays: number | null;
    },
  reason?: Translated,
): JsonValue {
  const sum = (minor: bigint) => toDecimal({ minor, currency: call.currency });
  return toJson({
    ...call.content,
    terms: {
      reference: call.reference,
      currency: call.currency,
      envelope: sum(call.envelopeMinor),
      minimum: sum(call.minimumMinor),
      maximum: sum(call.maximumMinor),
      opensAt: call.opensAt,
      deadlineAt: call.deadlineAt,
      deadlineZone: call.deadlineZone,
      graceMinutes: call.graceMinutes,
      ...(call.stage === 'single' ? {} : { stage: call.stage }),
      ...(call.audience === 'public' ? {} : { audience: call.audience }),
      ...(call.intake === 'deadline' ? {} : { intake: call.intake, answerDays: call.answerDays }),
    },
    ...(reason ? { corrigendum: { reason } } : {}),
  });
}
