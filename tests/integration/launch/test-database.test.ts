import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test('the portal logs in as app, which is no superuser', async () => {
  const [row] = await database.app.sql`
    select current_user as role, rolsuper, rolbypassrls from pg_roles where rolname = current_user`;
  expect(row).toEqual({ role: 'app', rolsuper: false, rolbypassrls: false });
});

test('two databases of one run share nothing', async () => {
  const other = await testDatabase();
  const name = async (one: TestDatabase) => (await one.app.sql`select current_database() as name`)[0]?.['name'];
  expect(await name(other)).not.toBe(await name(database));
  await other.close();
});
