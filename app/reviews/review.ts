import type { Application } from '#app/applications/application.ts';
import type { Refusal } from '#app/kernel/result.ts';
import type { kernelRefusals } from '#app/kernel/refusals.ts';
import type { AssignmentState } from './assignment-lifecycle.ts';
import type { reviewRefusals } from './refusals.ts';

/** How sure a reader is of a sheet. Words: `reviews.confidence.<confidence>`. */
export const CONFIDENCES = ['low', 'medium', 'high'] as const;
/** Empty until said. */
export type Confidence = (typeof CONFIDENCES)[number] | '';

/** Every "no" of a command of this room. */
export type ReviewRefusal = Refusal<keyof typeof reviewRefusals | keyof typeof kernelRefusals>;

export type Assignment = {
  readonly id: string;
  readonly reviewerId: string;
  readonly consortiumMemberId: string;
  readonly state: AssignmentState;
  readonly version: number;
  /** The second reading it belongs to; null for the first. */
  readonly rereadingId: string | null;
  readonly application: Application;
};

export type Sheet = {
  readonly id: string;
  readonly assignmentId: string;
  readonly locked: boolean;
  readonly version: number;
  readonly feedback: string;
  readonly confidence: Confidence;
};
