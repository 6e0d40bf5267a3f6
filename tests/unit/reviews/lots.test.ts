import { expect, it } from 'vitest';
import { lotTitle } from '#app/reviews/lots.ts';

it('I2: a file is shown with the title of its lot, and with none where it stands in none', () => {
  const lots = [{ code: 'n', title: { en: 'North' } }];
  expect(lotTitle(lots, 'n')).toEqual({ en: 'North' });
  expect(lotTitle(lots, null)).toBeNull();
  expect(lotTitle(lots, 's')).toBeNull();
  expect(lotTitle(undefined, 'n')).toBeNull();
});
