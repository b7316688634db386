/** The scenario files, field by field. */
export * from './schema/delegations';
export * from './schema/events';
export * from './schema/game';
export * from './schema/guide';
export * from './schema/rulesets';
export * from './schema/texts';
