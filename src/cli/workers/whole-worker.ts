/// A thread that annotates for `relate` and `record`: whole annotations, which are kept nowhere.

import { answerReports } from './answering.ts';
import { wholeOf } from './whole.ts';

answerReports(wholeOf);
