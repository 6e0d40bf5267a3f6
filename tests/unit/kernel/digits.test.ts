import { describe, expect, it } from 'vitest';
import { latinDigits } from '#app/kernel/digits.ts';
import { wholeNumber } from '#app/kernel/shapes.ts';

describe('digits of Arabic and Persian', () => {
  it('become Latin ones; everything else stays', () => {
    expect(latinDigits('٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹ 12٫5 ع')).toBe('0123456789 0123456789 12٫5 ع');
  });

  it('make a whole number like any other, within the same limits', () => {
    const minutes = wholeNumber({ min: 0, max: 120 });
    expect(minutes.parse(' ٣٠ ')).toBe(30);
    expect(minutes.safeParse('١٢١').error?.issues[0]?.message).toBe('field.range');
    expect(minutes.safeParse('٣٫٥').error?.issues[0]?.message).toBe('field.notWhole');
  });
});
