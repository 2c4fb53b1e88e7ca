import common from '../shared/i18n/zh-CN/common.json';
import events from '../shared/i18n/zh-CN/events.json';
import resident from '../shared/i18n/zh-CN/resident.json';

export const words = { common, events, resident };
