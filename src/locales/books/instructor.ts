import { lay } from '../language';

/** What is said to instructors. */
lay(import.meta.glob('../en/instructor.json', { eager: true, import: 'default' }));
