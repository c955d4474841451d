import type { Question } from '../harness/model/index.js';

/** What readers ask of every client that opens URLs: the columns of the report's table of answers. */
const questions: readonly Question[] = [
  {
    id: 'lists-on',
    asks: 'Lists the path when RETR fails by',
    shows: 'outcomes',
    answers: [
      {
        case: 'ftp/550-fallback/directory-is-listed',
        outcomes: [
          'enters the directory and lists it',
          'enters it, leaves it and lists it by name',
          'lists it by name',
        ],
        says: '550 for a directory',
      },
    ],
    otherwise: 'nothing',
  },
  {
    id: 'listing-commands',
    asks: 'Commands after that 550',
    shows: 'commands',
    case: 'ftp/550-fallback/directory-is-listed',
    after: 'RETR',
  },
];

export default questions;
