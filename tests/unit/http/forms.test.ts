import { describe, expect, it } from 'vitest';
import { readForm, sendBack } from '#app/http/forms.server.ts';
import { KEY_FIELD } from '#app/kernel/form.ts';

const sentBack = async (fields: Record<string, string>, options: Parameters<typeof readForm>[1] = {}) => {
  const body = new URLSearchParams({ [KEY_FIELD]: 'forms-key-1', ...fields });
  const sent = await readForm(new Request('http://localhost/', { method: 'POST', body }), options);
  return sendBack(sent, [{ field: 'code', key: 'field.required' }]).data.values;
};

describe('a form that comes back', () => {
  it('holds what was typed, also in a field called code', async () => {
    expect(await sentBack({ code: 'R1.1', name: 'ø' })).toEqual({ code: ['R1.1'], name: ['ø'] });
  });

  it('AU-3: holds no password and no secret of its form', async () => {
    const typed = { code: '123456', password: 'a', currentPassword: 'b', name: 'c' };
    expect(await sentBack(typed, { secrets: ['code'] })).toEqual({ name: ['c'] });
  });
});
