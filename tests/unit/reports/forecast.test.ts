import { describe, expect, it } from 'vitest';
import { decideForecast, forecastShape } from '#app/reports/forecast/forecast.ts';

describe('the forecast for the next period', () => {
  it('I27: stays within what is left of the whole budget, whatever the headings', () => {
    const lines = [
      { heading: 'travel', eurMinor: 300_00n },
      { heading: 'indirect', eurMinor: 0n },
      { heading: 'equipment', eurMinor: 200_00n },
    ] as const;
    expect(decideForecast(lines, 500_00n)).toMatchObject({ ok: true, value: [lines[0], lines[2]] });
    expect(decideForecast(lines, 499_99n)).toMatchObject({ refusal: { code: 'forecast-above-budget' } });
    expect(decideForecast([], -1n)).toEqual({ ok: true, value: [] });
  });

  it('reads an empty amount as none, and says beside the field what is wrong', () => {
    const shape = forecastShape(['travel', 'indirect']);
    expect(shape.parse({ 'forecast.travel': '12,50', 'forecast.indirect': '' })).toEqual({
      'forecast.travel': 12_50n,
      'forecast.indirect': 0n,
    });
    const wrong = shape.safeParse({ 'forecast.travel': '-1', 'forecast.indirect': 'x' });
    expect(wrong.error?.issues.map((issue) => issue.path[0])).toEqual(['forecast.travel', 'forecast.indirect']);
  });
});
