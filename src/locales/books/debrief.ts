import { lay } from '../language';

/** What is said when the books are opened. */
lay(import.meta.glob('../en/{aftermath,debrief,export,reasons}.json', { eager: true, import: 'default' }));
