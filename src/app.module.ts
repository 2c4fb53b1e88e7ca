import { type DynamicModule, Global, Module, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { EVENT_STORE, STREAM_TOOLS } from '#libs/event-store';
import { CLOCK } from '#libs/eventing';
import { BodyPipe, CHANGES, type EdgeRequest, MESSAGES, ProblemFilter } from '#libs/http';
import { SEALER, SECRETS } from '#libs/privacy';
import { CAUGHT_UP } from '#libs/projections';
import { READ_MODELS } from '#libs/read-models';
import { AgenciesModule } from './agencies/agencies.module.ts';
import type { House } from './app.house.ts';
import { permissions } from './app.permissions.ts';
import { messages } from './app.wording.ts';
import { CommitteeModule } from './committee/committee.module.ts';
import { CommunityModule } from './community/community.module.ts';
import { IdentityModule } from './identity/identity.module.ts';
import { PERMISSIONS } from './identity/permissions/permission-table.ts';
import { COMMUNITY, PermissionGuard } from './identity/permissions/permission.guard.ts';
import { READINESS, type Readiness } from './operations/health.http.ts';
import { OperationsModule } from './operations/operations.module.ts';
import { ParticipationModule } from './participation/participation.module.ts';
import { trackingCodes, TRACKING_CODES } from './residents/report/tracking-code.ts';
import { ResidentsModule } from './residents/residents.module.ts';
import { StationModule } from './station/station.module.ts';

/** What the application adds to the house: which community it serves, when it is ready, where unforeseen errors go. */
export interface Surroundings {
  readonly community: { readonly id: string; readonly name: { readonly zh: string; readonly en: string }; readonly demo: boolean };
  readonly readiness: Readiness;
  readonly onInternalError: (error: unknown, request: EdgeRequest) => void;
}

const foundations = (house: House, around: Surroundings): Provider[] => [
  { provide: EVENT_STORE, useValue: house.store },
  { provide: STREAM_TOOLS, useValue: house.tools },
  { provide: CLOCK, useValue: house.clock },
  { provide: SEALER, useValue: house.sealer },
  { provide: SECRETS, useValue: house.vault },
  { provide: READ_MODELS, useValue: house.models },
  { provide: CHANGES, useValue: house.changes },
  { provide: CAUGHT_UP, useValue: house.caughtUp },
  { provide: MESSAGES, useValue: messages },
  { provide: PERMISSIONS, useValue: permissions },
  { provide: COMMUNITY, useValue: around.community.id },
  { provide: 'community.Identity', useValue: around.community },
  { provide: READINESS, useValue: around.readiness },
  { provide: 'http.OnInternalError', useValue: around.onInternalError },
  { provide: TRACKING_CODES, useValue: trackingCodes(house.hashFor('tracking code'), house.hashFor('tracking look-up')) },
  { provide: 'residents.Pseudonyms', useValue: house.hashFor('person') },
  { provide: 'committee.LinkHash', useValue: house.hashFor('consent link') },
];

/** The foundations, for every room. */
@Global()
@Module({})
class HouseModule {
  static of(house: House, around: Surroundings): DynamicModule {
    const providers = foundations(house, around);
    return { module: HouseModule, providers, exports: providers.map((p) => (p as { provide: string }).provide) };
  }
}

/** The one place that joins the rooms. */
@Module({})
export class AppModule {
  static of(house: House, around: Surroundings): DynamicModule {
    return {
      module: AppModule,
      imports: [
        CqrsModule.forRoot(),
        HouseModule.of(house, around),
        IdentityModule,
        CommunityModule,
        ResidentsModule,
        StationModule,
        CommitteeModule,
        AgenciesModule,
        ParticipationModule,
        OperationsModule,
      ],
      providers: [
        { provide: APP_GUARD, useClass: PermissionGuard },
        { provide: APP_PIPE, useClass: BodyPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
