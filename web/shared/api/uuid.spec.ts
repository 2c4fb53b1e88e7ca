import { uuidv7 } from './uuid.ts';

describe('the name of an act', () => {
  it('is a UUID of version 7', () => {
    expect(uuidv7()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('carries its time in front, so that names are in time order', () => {
    const at = Date.UTC(2026, 10, 24, 8, 0, 0, 123);
    expect(Number.parseInt(uuidv7(at).replaceAll('-', '').slice(0, 12), 16)).toBe(at);
    expect(uuidv7(at) < uuidv7(at + 1)).toBe(true);
  });

  it('is never the same twice', () => {
    const at = Date.now();
    expect(new Set(Array.from({ length: 1000 }, () => uuidv7(at))).size).toBe(1000);
  });
});
