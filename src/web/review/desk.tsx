/// Doing something and undoing it: a dialog that asks why, what the archive answered, and the way back.

import { type ComponentChildren, createContext, type JSX } from 'preact';
import { useCallback, useContext, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { HistoryEntry, Page } from '../../model/index.ts';
import { get, isFailure, send } from '../app/api.ts';
import { analyst } from './analyst.ts';
import { bodyOf, DEEDS, type DeedKind, doingWords, doneWords, type Given, type Subject } from './deeds.ts';
import { DeedDialog } from './dialog.tsx';
import { tell, useTold } from './told.ts';

interface Done {
  readonly verdicts: readonly { readonly id: string; readonly act?: string }[];
  readonly incidents: readonly string[];
  readonly revision: string;
}

export interface ReviewDesk {
  /// Does it at once where nothing has to be asked, else opens the dialog.
  readonly start: (kind: DeedKind, subject: Subject) => void;
  /// Takes back what was done last, here or by the same person before.
  readonly undo: () => void;
  /// One entry of the history.
  readonly undoOne: (id: string, words: string) => void;
}

interface Reviewing {
  readonly children: (desk: ReviewDesk) => ComponentChildren;
  /// Called with the ids of the incidents that hold the words now, and with what it was done to.
  readonly onDone?: (kind: DeedKind | 'undo', incidents: readonly string[], subject?: Subject) => void;
  /// Called when something is on its way and nobody waits for it any more.
  readonly onAway?: () => void;
}

/// A dialog of its own each turn: one that is on its way out neither takes the next one's place nor closes it, and one
/// whose deed is still on its way is kept, to ask again should it fail.
interface Opened {
  readonly kind: DeedKind;
  readonly subject: Subject;
  readonly turn: number;
}
let turns = 0;

/// How many deeds are on their way, and whether the last of them is to be taken back as soon as it is there.
let going = 0;
let regretted = false;

/// What this page did, last at the end: ids of acts or verdicts.
const mine: { readonly id: string; readonly words: string }[] = [];

export function Review({ children, onDone, onAway }: Reviewing): JSX.Element {
  const [open, setOpen] = useState<readonly Opened[]>([]);
  const told = useTold();
  const shut = (turn: number): void => setOpen((now) => now.filter((one) => one.turn !== turn));
  /// Who has gone on to another view stays there.
  const here = useRef(true);
  useEffect(
    () => () => {
      here.current = false;
    },
    [],
  );

  const undoOne = useCallback(
    (id: string, words: string) => {
      tell('One moment …');
      send<Done>('/verdicts/undo', { verdicts: [id], by: analyst() || 'unnamed' }, ({ incidents }) => {
        if (here.current) onDone?.('undo', incidents);
      }).then(
        () => {
          const at = mine.findIndex((one) => one.id === id);
          if (at >= 0) mine.splice(at, 1);
          tell(`Undone: ${words}. It stays in the history`);
        },
        (error: unknown) => tell(failureWords(error)),
      );
    },
    [onDone],
  );

  const perform = useCallback(
    async (kind: DeedKind, subject: Subject, given: Given, reason: string) => {
      const body = { ...bodyOf(kind, subject, given), by: analyst(), reason };
      // Where the words are now is gone to before it is asked for what is no more.
      going += 1;
      const { verdicts } = await send<Done>('/verdicts', body, ({ incidents }) => {
        if (here.current) onDone?.(kind, incidents, subject);
      })
        .catch((error: unknown) => {
          regretted = false;
          throw error;
        })
        .finally(() => {
          going -= 1;
        });
      const [id, words] = [verdicts[0]?.act ?? verdicts[0]!.id, doneWords(kind, subject, given)];
      mine.push({ id, words });
      if (regretted && going === 0) {
        regretted = false;
        undoOne(id, words);
      } else tell(words, true);
    },
    [onDone, undoOne],
  );

  const desk = useMemo<ReviewDesk>(
    () => ({
      undoOne,
      start: (kind, subject) => {
        if (subject.incidents.length < DEEDS[kind].least) {
          tell('Select two incidents or more with x first');
        } else if (kind === 'accept' && analyst() !== '') {
          tell(doingWords(kind, subject));
          perform(kind, subject, {}, '').catch((error: unknown) => tell(failureWords(error)));
        } else {
          const turn = turns++;
          setOpen((now) => [...now, { kind, subject, turn }]);
        }
      },
      undo: () => {
        // Else what was done before it would be undone.
        if (going > 0) {
          regretted = true;
          tell('It is undone as soon as it is there …');
          return;
        }
        const last = mine.at(-1);
        if (last) undoOne(last.id, last.words);
        else {
          lastOfMine().then(
            (found) => (found ? undoOne(found.id, found.words) : tell('There is nothing to undo')),
            (error: unknown) => tell(failureWords(error)),
          );
        }
      },
    }),
    [perform, undoOne],
  );

  return (
    <Desk.Provider value={desk}>
      {children(desk)}
      {open.map(({ kind, subject, turn }) => (
        <DeedDialog
          key={turn}
          {...{ kind, subject }}
          close={() => shut(turn)}
          away={() => {
            tell(doingWords(kind, subject));
            onAway?.();
          }}
          perform={(given, reason) => perform(kind, subject, given, reason)}
        />
      ))}
      <p class="toast" role="status">
        {told && (
          <span>
            {told.words.endsWith('…') ? told.words : `${told.words}.`}{' '}
            {told.undo && (
              <button type="button" onClick={desk.undo}>
                <kbd>u</kbd> Undo
              </button>
            )}
          </span>
        )}
      </p>
    </Desk.Provider>
  );
}

const Desk = createContext<ReviewDesk | null>(null);

/// The desk of the view around.
export function useDesk(): ReviewDesk {
  const desk = useContext(Desk);
  if (desk === null) throw new Error('nothing can be decided outside of a review desk');
  return desk;
}

export function failureWords(error: unknown): string {
  return (isFailure(error) ? error.message : String(error)).replace(/\.$/, '');
}

/// What this person decided last and has not undone, on another page or another day.
async function lastOfMine(): Promise<{ readonly id: string; readonly words: string } | undefined> {
  const { items } = await get<Page<HistoryEntry>>('/verdicts?acts=true&limit=100');
  const found = items.find(
    ({ by, kind, undoneBy }) => by === analyst() && kind !== 'undo' && undoneBy === undefined,
  );
  return found && { id: found.act ?? found.id, words: found.words };
}
