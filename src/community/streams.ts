import { Inject, Injectable } from '@nestjs/common';
import { STREAM_TOOLS, Streams, type StreamTools } from '#libs/event-store';
import { type PopulationState, populationKind } from './population/population.state.ts';
import { type PostsState, postsKind } from './posts/posts.state.ts';
import type { CommunityEvent } from './published.ts';
import { type TerritoryState, territoryKind } from './territory/territory.state.ts';

@Injectable()
export class Territories extends Streams<TerritoryState, CommunityEvent> {
  constructor(@Inject(STREAM_TOOLS) tools: StreamTools) {
    super(territoryKind, tools);
  }
}

@Injectable()
export class PostRegisters extends Streams<PostsState, CommunityEvent> {
  constructor(@Inject(STREAM_TOOLS) tools: StreamTools) {
    super(postsKind, tools);
  }
}

@Injectable()
export class Populations extends Streams<PopulationState, CommunityEvent> {
  constructor(@Inject(STREAM_TOOLS) tools: StreamTools) {
    super(populationKind, tools);
  }
}
