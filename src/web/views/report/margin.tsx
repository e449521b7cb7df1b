/// What stands beside a block: where its words come from, which incident it tells, and what was read in it.

import type { JSX } from 'preact';
import type { ReportName, ToldHere } from '../../../model/index.ts';
import { dayWords } from '../../../time/index.ts';
import { GradeGlyph, HedgeMark, StanceMark } from '../../parts/marks.tsx';
import { citedAs, groupBy, plural } from '../../parts/words.ts';
import type { Shown } from './block.tsx';
import type { Block, Copied } from './blocks.ts';
import type { Layer, Note } from './notes.ts';

/// Of the strong layer, and of those shown where none is.
const MOST = { strong: 14, quiet: 4 };
const MOST_TOLD = 3;
/// What a reader needs most where no layer is chosen: the dates that "Monday" stands for, and who speaks.
const USUAL: ReadonlySet<Layer> = new Set(['times', 'statements']);

export function Margin({ block, shown }: { readonly block: Block; readonly shown: Shown }): JSX.Element {
  const { copied, told, time, from } = block;
  const { strong, at, report, names } = shown;
  const chosen = at ? block.notes.filter((note) => note.from < at.to && note.to > at.from) : [];
  const begins = block.notes.filter((note) => note.from >= from && tellsMore(note));
  const usual = begins.filter(({ layer }) => (strong ? layer === strong : USUAL.has(layer)));
  const rest = usual.filter((note) => !chosen.includes(note));
  const shownNotes = rest.slice(0, strong ? MOST.strong : MOST.quiet);
  const more = rest.length - shownNotes.length;
  return (
    <aside role="note">
      {time && <p class="m-time">{dayWords(time.startsWith('T') ? time.slice(1) : time)}</p>}
      {chosen.length > 0 && (
        <div class="m-chosen">
          {chosen.map((note) => (
            <NoteLine note={note} whole />
          ))}
        </div>
      )}
      {told.slice(0, MOST_TOLD).map((one) => (
        <ToldLine told={one} />
      ))}
      {told.length > MOST_TOLD && <p>and {plural(told.length - MOST_TOLD, 'incident')} more</p>}
      {[
        ...groupBy(
          copied.filter((one) => one.from >= from && !one.goesOn),
          ({ origin }) => origin.id,
        ).values(),
      ]
        .map(together)
        .map((one) => (
          <CopiedLine copied={one} report={report} name={names.get(one.origin.id)} />
        ))}
      {shownNotes.map((note) => (
        <NoteLine note={note} />
      ))}
      {more > 0 && <p class="m-more">and {more} more</p>}
    </aside>
  );
}

/// Stretches of one text in one paragraph are told as one.
function together(all: readonly Copied[]): Copied {
  const [first, last] = [all[0]!, all.at(-1)!];
  return { ...first, to: last.to, edits: all.reduce((sum, { edits }) => sum + edits, 0) };
}

/// "Recently" has no day that could be told.
function tellsMore({ layer, words, says, code }: Note): boolean {
  return layer !== 'times' || (says !== words && !says.endsWith('_REF') && code !== 'duration');
}

function NoteLine({ note, whole = false }: { readonly note: Note; readonly whole?: boolean }): JSX.Element {
  const { words, says, code, hedge, stance, rule, from, to, layer } = note;
  return (
    <p class="m-note" title={`${layer}, rule ${rule}`}>
      <a href={`#${from}-${to}`}>
        <bdi>{words}</bdi>
      </a>
      {layer === 'times' && ':'} {hedge && <HedgeMark hedge={hedge} />}
      {stance ? (
        <>
          <StanceMark stance={stance} /> {says.slice(stance.length).replace(/^, /, '')}
        </>
      ) : (
        <bdi>{says}</bdi>
      )}
      {code && (whole || tellsCode(note)) && code !== says && <code> {code}</code>}
      {whole && <em> rule {rule}</em>}
    </p>
  );
}

/// A year, month or day is told by its words already.
function tellsCode({ layer, code = '' }: Note): boolean {
  return layer === 'places' || (layer === 'times' && !/^\d{4}(?:-\d{2}){0,2}$/.test(code));
}

/// What is told beside an incident leads to that incident.
function ToldLine({ told: { id, title, edtf, level, beside } }: { readonly told: ToldHere }): JSX.Element {
  const of = beside ?? id;
  return (
    <p class="m-told">
      <GradeGlyph level={level} />
      {of === '' ? title : <a href={`/incidents/${encodeURIComponent(of)}`}>{title}</a>} <code>{edtf}</code>
    </p>
  );
}

interface CopiedProps {
  readonly copied: Copied;
  readonly report: string;
  readonly name: ReportName | undefined;
}

function CopiedLine({ copied: { origin, edits, from, to }, report, name }: CopiedProps): JSX.Element {
  const query = new URLSearchParams({ a: origin.id, b: report });
  return (
    <p class="m-copied">
      <a href={`/compare?${query}#b-${from}-${to}`}>
        <bdi>{name ? citedAs(name) : 'another report'}</bdi>
      </a>
      , {edits === 0 ? 'word for word' : plural(edits, 'edit')}
    </p>
  );
}
