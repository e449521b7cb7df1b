/// A thread that annotates for other programs: lines of the contract's JSON.

import { answerReports } from './answering.ts';
import { linesOf } from './lines.ts';

answerReports(linesOf);
