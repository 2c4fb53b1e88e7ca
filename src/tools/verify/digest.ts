import { createHash, type Hash } from 'node:crypto';
import type { Versioned, View } from '#libs/read-models';

const PAGE = 500;

/** JSON with the fields in alphabetical order: which field of a document was set first says nothing. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

export const wordOf = ({ id, position, doc }: Versioned<object>): string => canonical([id, position, doc]);

/** Pages of all documents in id order. */
export const pages = async function* (view: View<object>): AsyncGenerator<readonly Versioned<object>[]> {
  for (let after: string | undefined; ; ) {
    const page = await view.scan(after, PAGE);
    if (page.length > 0) yield page;
    if (page.length < PAGE) return;
    after = page.at(-1)?.id;
  }
};

/** How many documents a view holds and a hash over all of them with their positions: the same documents, the same digest. */
export class Digest {
  documents = 0;
  private readonly hash: Hash = createHash('sha256');

  add(one: Versioned<object>): void {
    this.documents += 1;
    this.hash.update(`${wordOf(one)}\n`);
  }

  get text(): string {
    return this.hash.copy().digest('hex').slice(0, 32);
  }
}
