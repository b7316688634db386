import { ACTS, type CommandType } from '../engine/acts';

/** Every act a process file may admit: those that are admitted one by one. */
export const COMMAND_TYPES = Object.values(ACTS)
  .filter(({ admitted }) => admitted === 'listed')
  .map(({ type }) => type) as [CommandType, ...CommandType[]];
