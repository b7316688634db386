/** The scenario files, field by field. */
export * from './schema/delegations';
export * from './schema/guide';
export * from './schema/outside';
export * from './schema/provisions';
export * from './schema/scenario';
export * from './schema/shared';
export * from './schema/texts';
export * from './schema/words';
