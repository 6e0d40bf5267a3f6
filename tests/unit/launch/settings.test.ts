import { expect, test } from 'vitest';
import { readSettings } from '#app/launch/settings.ts';

test('nothing set: the embedded database, the loopback, port 3000', () => {
  const settings = readSettings({ NODE_ENV: 'production' });
  expect(settings).toMatchObject({ production: false, port: 3000, listen: '127.0.0.1', databaseUrl: null, s3: null });
});

test('empty counts as not set', () => {
  expect(readSettings({ NODE_ENV: '', PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 3000, databaseUrl: null });
});

test.each([
  [{ PORT: 'x' }, 'PORT'],
  [{ PORT: '70000' }, 'PORT'],
  [{ PASSERELLE_ORIGIN: 'https://portal.example.org/' }, 'PASSERELLE_ORIGIN'],
  [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL'],
  [{ S3_BUCKET: 'b' }, 'S3_ENDPOINT'],
  [{ S3_ENDPOINT: 'https://s3.example.org', S3_BUCKET: 'b' }, 'S3_ACCESS_KEY_ID'],
  [{ SMTP_URL: 'smtp://mail.example.org' }, 'MAIL_FROM'],
  [{ NODE_ENV: 'production', DATABASE_URL: 'postgres://app@db/p' }, 'PASSERELLE_ORIGIN'],
])('%j names the variable at fault', (environment, name) => {
  expect(() => readSettings({ NODE_ENV: 'test', ...environment })).toThrow(name);
});

test('a wrong value is never repeated: it may be a secret', () => {
  try {
    readSettings({ NODE_ENV: 'test', SMTP_URL: 'user:hunter2@mail' });
    expect.unreachable();
  } catch (error) {
    expect(String(error)).not.toContain('hunter2');
  }
});
