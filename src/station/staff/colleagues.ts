import { Inject, Injectable } from '@nestjs/common';
import type { Territory } from '#community/published';
import type { Directory } from '#identity/published';
import { refuse } from '#libs/eventing';
import { READ_MODELS, type ReadModels } from '#libs/read-models';
import { capacitiesOf, isPost } from '../case/posts.ts';
import { type StaffDoc, staff } from '../views/staff/staff.projection.ts';

export interface StaffMember {
  readonly account: string;
  readonly username: string;
  readonly name: string;
  readonly posts: readonly string[];
  readonly grids: readonly string[];
}

const MOST_STAFF = 200;

/** The people of the station: who they are called, which posts and grids they have. */
@Injectable()
export class Colleagues {
  constructor(
    @Inject(READ_MODELS) private readonly models: ReadModels,
    @Inject('identity.Directory') private readonly directory: Directory,
    @Inject('community.Territory') private readonly territory: Territory,
  ) {}

  /** Whom a hand-over goes to: a post, or a colleague by user name or account. Refuses anybody who is not at the station. */
  async addressee(to: string): Promise<{ readonly to: string; readonly capacities: readonly string[] }> {
    if (isPost(to)) return { to, capacities: capacitiesOf(to) };
    const account = (await this.directory.byUsername(to)) ?? to;
    const member = await this.models.view<StaffDoc>(staff.spec).get(account);
    if (!member || member.posts.length === 0) throw refuse('station.no-such-colleague', { to });
    return { to: account, capacities: member.posts };
  }

  async all(community: string): Promise<readonly StaffMember[]> {
    const page = await this.models
      .view<StaffDoc>(staff.spec)
      .find({ where: { community }, sort: { by: 'id', direction: 'asc' }, limit: MOST_STAFF });
    const members = await Promise.all(page.items.filter(({ posts }) => posts.length > 0).map((doc) => this.member(doc)));
    return members.sort((a, b) => (a.username < b.username ? -1 : 1));
  }

  /** What people see in place of an account id; the id itself where nobody is known by it. */
  async nameOf(account: string): Promise<string> {
    return (await this.directory.nameOf(account)) ?? (await this.directory.usernameOf(account)) ?? account;
  }

  private async member({ id, posts }: StaffDoc): Promise<StaffMember> {
    const username = (await this.directory.usernameOf(id)) ?? id;
    return { account: id, username, name: (await this.directory.nameOf(id)) ?? username, posts, grids: this.territory.gridsOf(id) };
  }
}
