/** The scenario files, field by field. */
export * from './schema/game';
export * from './schema/guide';
export * from './schema/texts';
