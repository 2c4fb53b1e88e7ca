import agencies from '../shared/i18n/en/agencies.json';
import committee from '../shared/i18n/en/committee.json';
import common from '../shared/i18n/en/common.json';
import events from '../shared/i18n/en/events.json';
import participation from '../shared/i18n/en/participation.json';
import staff from '../shared/i18n/en/staff.json';
import station from '../shared/i18n/en/station.json';

export const words = { agencies, committee, common, events, participation, staff, station };
