export { type Calendar, type Completeness, createCalendar, type DayHours, type Due, type Hours, officeHours } from './calendar.ts';
export { type CalendarData, versionOf, withNotice, type YearPlan } from './calendar-data.ts';
export { chinaCalendar } from './china.ts';
export { type Moment, toEpoch, toText } from './moment.ts';
export { addWorkingHours } from './working-hours.ts';
