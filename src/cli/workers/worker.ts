/// A thread that annotates for an archive: annotations as it keeps them.

import { outcomesOf } from '../../store/annotating.ts';
import { answerReports } from './answering.ts';

answerReports(outcomesOf);
