import { Inject, Injectable } from '@nestjs/common';
import type { Meta } from '#libs/eventing';

/** Keyed hash of a text, as hex; the key lives outside the data folder. Provided by the application. */
export type LinkHash = (text: string) => string;
export const LINK_HASH = 'committee.LinkHash';

/**
 * Tokens of consent links: 128 bits that nobody can guess without the key. They are derived from the request's idempotency key
 * (a fresh one where none was sent), so that a retry answers with the very link that the first request made.
 */
@Injectable()
export class LinkTokens {
  constructor(@Inject(LINK_HASH) private readonly keyed: LinkHash) {}

  make(reportId: string, meta: Meta): string {
    return this.keyed(`consent-token\n${meta.actor}\n${meta.key}\n${reportId}`).slice(0, 32);
  }

  /** What the event keeps. */
  hash(token: string): string {
    return this.keyed(`consent-link\n${token}`).slice(0, 32);
  }
}
