/** The migrated database of the test server that every test database is cloned from. */
export const TEMPLATE = 'passerelle_template';
