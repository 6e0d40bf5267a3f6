import { z } from 'zod';
import { addDays, type Instant } from '#app/kernel/instant.ts';
import { idText } from '#app/kernel/shapes.ts';

/** Days a reviewer has for a file: the scoring step of the published procedure. */
export const SCORING_DAYS = 15;

export function dueAt(assignedAt: Instant): Instant {
  return addDays(assignedAt, SCORING_DAYS);
}

/** Whole days left until an instant; 0 on the last day, negative after it. */
export function daysLeft(until: Instant, at: Instant): number {
  return Math.floor((until.getTime() - at.getTime()) / 86_400_000);
}

export const assignmentForm = z.object({ 'reviewers[]': z.array(idText()).max(10).default([]) });
