import { assertSafeSqlite, UnsafeSqlite } from './version.ts';

describe('the version of SQLite', () => {
  it.each(['3.51.3', '3.51.10', '3.52.0', '3.53.4', '4.0.0', '3.50.7', '3.44.6'])('%s is taken', (version) => {
    expect(() => assertSafeSqlite(version)).not.toThrow();
  });
  it.each(['3.51.2', '3.51.0', '3.50.6', '3.50.8', '3.44.7', '3.8.11', '2.99.99', 'trunk', ''])('%s is refused', (version) => {
    expect(() => assertSafeSqlite(version)).toThrow(UnsafeSqlite);
  });
});
