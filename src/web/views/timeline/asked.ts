/// What the timeline asks for, and the rows that it makes of the answers.

import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Appointment, LaneGroup, Page, Tenure, Timeline } from '../../../model/index.ts';
import { dayFromNumber } from '../../../time/index.ts';
import { useAnswer } from '../../app/api.ts';
import { GRADE_WORDS } from '../../parts/shapes.ts';
import { textWidth } from '../../parts/size.ts';
import { typeWords } from '../../parts/words.ts';
import {
  bandRows,
  figureRows,
  incidentRows,
  type Measures,
  meetingRows,
  pixelsPerDay,
  type Row,
  titleRow,
} from './rows.ts';
import { askedFor, lengthOf, type Stretch } from './scale.ts';

export function useRows(
  sight: Stretch | null,
  width: number,
  by: LaneGroup,
  limits: string,
  whole: Stretch | null,
) {
  const asked = sight && askedFor(sight);
  const key = asked
    ? `from=${dayFromNumber(Math.floor(asked.from))}&to=${dayFromNumber(Math.ceil(asked.to))}`
    : null;
  const query = `by=${by}${limits === '' ? '' : `&${limits}`}`;
  const told = useAnswer<Timeline>(key && `/timeline?${key}&${query}`);
  const timeline = told.value;
  const tenures = useAnswer<Page<Tenure>>('/tenures?limit=500').value;
  const appointments = useAnswer<Page<Appointment>>('/appointments?limit=500').value;
  /// Days have the same width as in sight; the fonts' widths are known once the fonts are.
  const scale = sight ? pixelsPerDay(sight, width) : 0;
  const fonts = useFonts();
  const measures = useMemo<Measures | null>(
    () => (asked ? { asked, width: lengthOf(asked) * scale, textWidth } : null),
    [key, scale, fonts],
  );
  const rows = useMemo<readonly Row[]>(() => {
    if (!measures || !timeline) return [];
    const nameOf = by === 'type' ? typeWords : by === 'grade' ? gradeName : (name: string) => name;
    const last = whole?.to ?? 0;
    const parts = [
      incidentRows(timeline, nameOf, measures),
      titled('Who held it', bandRows(tenures?.items ?? [], measures, last)),
      titled('What was announced', meetingRows(appointments?.items ?? [], measures)),
      titled('Figures as they changed', figureRows(timeline.changes, measures)),
    ];
    return parts.flat();
  }, [measures, timeline, tenures, appointments, whole]);
  const shift = sight && asked ? (asked.from - sight.from) * scale : 0;
  return { told, rows, measures, shift };
}

function gradeName(level: string): string {
  return GRADE_WORDS[level as keyof typeof GRADE_WORDS] ?? level;
}

function titled(head: string, rows: readonly Row[]): readonly Row[] {
  return rows.length === 0 ? [] : [titleRow(head, null), ...rows];
}

function useFonts(): boolean {
  const [ready, set] = useState(false);
  useEffect(() => {
    document.fonts.ready.then(() => set(true));
  }, []);
  return ready;
}
