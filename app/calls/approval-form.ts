import { z } from 'zod';
import { longText, ticked, wholeNumber } from '#app/kernel/shapes.ts';

const version = wholeNumber({ min: 1, max: 1_000_000 });

/** Approving: the version that was read, and that it was read. */
export const approvalShape = z.object({ version, read: ticked({ required: true }) });

/** Handing a draft back: never without saying why. */
export const sendBackShape = z.object({ version, reason: longText({ max: 2_000 }) });
