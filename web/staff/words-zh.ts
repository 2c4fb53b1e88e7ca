import agencies from '../shared/i18n/zh-CN/agencies.json';
import committee from '../shared/i18n/zh-CN/committee.json';
import common from '../shared/i18n/zh-CN/common.json';
import events from '../shared/i18n/zh-CN/events.json';
import participation from '../shared/i18n/zh-CN/participation.json';
import staff from '../shared/i18n/zh-CN/staff.json';
import station from '../shared/i18n/zh-CN/station.json';

export const words = { agencies, committee, common, events, participation, staff, station };
