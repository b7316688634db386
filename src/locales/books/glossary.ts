import { lay } from '../language';

/** Words of procedure that all conferences share. */
lay(import.meta.glob('../en/glossary.json', { eager: true, import: 'default' }));
