import common from '../shared/i18n/en/common.json';
import events from '../shared/i18n/en/events.json';
import resident from '../shared/i18n/en/resident.json';

export const words = { common, events, resident };
