import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../test/support/temporary.ts';
import { holdAsWriter } from './single-writer.ts';

describe('the only writer of a file', () => {
  it('keeps every other one out until it lets go, and leaves other files alone', async () => {
    const { path, remove } = await temporaryFolder();
    const file = join(path, 'x.db');
    const inUse = expect.objectContaining({ name: 'UnfitDatabase', path: file, reason: 'in-use' }) as unknown as Error;
    const letGo = holdAsWriter(file);
    expect(() => holdAsWriter(file)).toThrow(inUse);
    expect(() => holdAsWriter(file)).toThrow(inUse);
    holdAsWriter(join(path, 'y.db'))();
    letGo();
    holdAsWriter(file)();
    expect(readdirSync(path).sort()).toEqual(['x.db.lock', 'y.db.lock']);
    await remove();
  });
});
