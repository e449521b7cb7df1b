/// Time without a clock: calendar arithmetic, TIMEX3 values, EDTF, and resolving what words say against a day.
export * from './calendar.ts';
export * from './edtf.ts';
export * from './interval.ts';
export * from './period.ts';
export * from './read-edtf.ts';
export * from './resolve.ts';
export * from './values.ts';
export * from './wording.ts';
