import { lay } from '../language';

/** What is said at the table. */
lay(
  import.meta.glob(
    '../en/{adviser,closing,conference,confidence,decisions,desk,guide,hall,incidents,measures,people,record,voices}.json',
    { eager: true, import: 'default' },
  ),
);
