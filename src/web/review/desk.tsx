/// Doing something and undoing it: a dialog that asks why, what the archive answered, and the way back.

import { type ComponentChildren, createContext, type JSX } from 'preact';
import { useCallback, useContext, useEffect, useMemo, useState } from 'preact/hooks';
import type { HistoryEntry, Page } from '../../model/index.ts';
import { get, isFailure, send } from '../app/api.ts';
import { analyst } from './analyst.ts';
import { bodyOf, DEEDS, type DeedKind, doneWords, type Given, type Subject } from './deeds.ts';
import { DeedDialog } from './dialog.tsx';

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
  /// Called with the ids of the incidents that hold the words now.
  readonly onDone?: (kind: DeedKind | 'undo', incidents: readonly string[]) => void;
}

/// A dialog of its own each turn: one that is on its way out neither takes the next one's place nor closes it.
interface Opened {
  readonly kind: DeedKind;
  readonly subject: Subject;
  readonly turn: number;
}
let turns = 0;

/// What this page did, last at the end: ids of acts or verdicts.
const mine: { readonly id: string; readonly words: string }[] = [];
const SHOWN_MS = 9000;

export function Review({ children, onDone }: Reviewing): JSX.Element {
  const [open, setOpen] = useState<Opened | null>(null);
  const [told, setTold] = useState<{ readonly words: string; readonly undo: boolean } | null>(null);
  useEffect(() => {
    // What is on its way stays told until it is there.
    if (told === null || told.words.endsWith('…')) return undefined;
    const timer = setTimeout(() => setTold(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [told]);

  const perform = useCallback(
    async (kind: DeedKind, subject: Subject, given: Given, reason: string) => {
      const body = { ...bodyOf(kind, subject, given), by: analyst(), reason };
      // Where the words are now is gone to before it is asked for what is no more.
      const { verdicts } = await send<Done>('/verdicts', body, ({ incidents }) => onDone?.(kind, incidents));
      const words = doneWords(kind, subject, given);
      mine.push({ id: verdicts[0]?.act ?? verdicts[0]!.id, words });
      setOpen(null);
      setTold({ words, undo: true });
    },
    [onDone],
  );

  const undoOne = useCallback(
    (id: string, words: string) => {
      setTold({ words: 'One moment …', undo: false });
      send<Done>('/verdicts/undo', { verdicts: [id], by: analyst() || 'unnamed' }, ({ incidents }) =>
        onDone?.('undo', incidents),
      ).then(
        () => {
          const at = mine.findIndex((one) => one.id === id);
          if (at >= 0) mine.splice(at, 1);
          setTold({ words: `Undone: ${words}. It stays in the history`, undo: false });
        },
        (error: unknown) => setTold({ words: failureWords(error), undo: false }),
      );
    },
    [onDone],
  );

  const desk = useMemo<ReviewDesk>(
    () => ({
      undoOne,
      start: (kind, subject) => {
        if (subject.incidents.length < DEEDS[kind].least) {
          setTold({ words: 'Select two incidents or more with x first', undo: false });
        } else if (kind === 'accept' && analyst() !== '') {
          setTold({ words: 'One moment …', undo: false });
          perform(kind, subject, {}, '').catch((error: unknown) =>
            setTold({ words: failureWords(error), undo: false }),
          );
        } else setOpen({ kind, subject, turn: turns++ });
      },
      undo: () => {
        const last = mine.at(-1);
        if (last) undoOne(last.id, last.words);
        else {
          lastOfMine().then(
            (found) =>
              found
                ? undoOne(found.id, found.words)
                : setTold({ words: 'There is nothing to undo', undo: false }),
            (error: unknown) => setTold({ words: failureWords(error), undo: false }),
          );
        }
      },
    }),
    [perform, undoOne],
  );

  return (
    <Desk.Provider value={desk}>
      {children(desk)}
      {open && (
        <DeedDialog
          key={open.turn}
          {...{ kind: open.kind, subject: open.subject }}
          close={() => setOpen((now) => (now?.turn === open.turn ? null : now))}
          perform={(given, reason) => perform(open.kind, open.subject, given, reason)}
        />
      )}
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
