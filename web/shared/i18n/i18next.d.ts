import 'i18next';
import type agencies from './zh-CN/agencies.json';
import type common from './zh-CN/common.json';
import type committee from './zh-CN/committee.json';
import type events from './zh-CN/events.json';
import type participation from './zh-CN/participation.json';
import type resident from './zh-CN/resident.json';
import type staff from './zh-CN/staff.json';
import type station from './zh-CN/station.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    returnNull: false;
    resources: {
      common: typeof common;
      events: typeof events;
      resident: typeof resident;
      staff: typeof staff;
      station: typeof station;
      committee: typeof committee;
      participation: typeof participation;
      agencies: typeof agencies;
    };
  }
}
