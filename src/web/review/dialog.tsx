/// The small dialog that asks why: what it is about, what has to be chosen, the reason, and once the name.

import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { analyst, setAnalyst } from './analyst.ts';
import { DEEDS, type DeedKind, type Given, type Subject, slotWord } from './deeds.ts';
import { failureWords } from './desk.tsx';
import { DialogEnds } from './dialog-ends.tsx';
import { Fields, givenOf } from './fields.tsx';
import { tell } from './told.ts';

interface DialogProps {
  readonly kind: DeedKind;
  readonly subject: Subject;
  readonly close: () => void;
  /// Called when it takes long: the dialog is put away, and comes back should it fail.
  readonly away: () => void;
  readonly perform: (given: Given, reason: string) => Promise<void>;
}

const MOST_TITLES = 6;
/// Who waits longer has better things to do.
const PATIENCE_MS = 400;

export function DeedDialog({ kind, subject, close, away, perform }: DialogProps): JSX.Element {
  const box = useRef<HTMLDialogElement>(null);
  const [wrong, setWrong] = useState('');
  const [busy, setBusy] = useState(false);
  const [asksName, setAsksName] = useState(analyst() === '');
  const before = useRef(document.activeElement);
  const working = useRef(false);
  // Before the page is drawn: what is typed next is meant for the dialog.
  useLayoutEffect(() => {
    const dialog = box.current;
    dialog?.showModal();
    const first = dialog?.querySelector<HTMLElement>('[data-first], textarea');
    first?.focus();
    return () => {
      // Who has gone on meanwhile is not fetched back.
      if (dialog?.open) (before.current as HTMLElement | null)?.focus?.();
    };
  }, []);

  const submit = async (form: HTMLFormElement): Promise<void> => {
    const data = new FormData(form);
    const text = (name: string): string => String(data.get(name) ?? '').trim();
    if (asksName) setAnalyst(text('by'));
    const reason = text('reason');
    setBusy(true);
    setWrong('');
    working.current = true;
    const patience = setTimeout(() => box.current?.close(), PATIENCE_MS);
    try {
      await perform(givenOf(kind, subject, text), reason);
      close();
    } catch (error) {
      working.current = false;
      const words = failureWords(error);
      if (!box.current) tell(`Not done: ${words}${reason === '' ? '' : `. You had written: “${reason}”`}`);
      else if (!box.current.open) {
        tell('That could not be done');
        box.current.showModal();
      }
      setWrong(words);
      setBusy(false);
    } finally {
      clearTimeout(patience);
    }
  };

  const { asks, word, needsReason } = DEEDS[kind];
  return (
    <dialog
      ref={box}
      class="deed"
      aria-labelledby="deed-asks"
      onClose={() => (working.current ? away() : close())}
    >
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void submit(event.currentTarget as HTMLFormElement);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            (event.currentTarget as HTMLFormElement).requestSubmit();
          }
        }}
      >
        <h2 id="deed-asks">{subject.value ? `${asks} ${slotWord(subject.value.slot)}` : asks}</h2>
        <About {...subject} />
        <Fields kind={kind} subject={subject} />
        <label class="field">
          <span>
            {kind === 'note' ? 'Note' : 'Why'}
            {!needsReason && <em> if it needs saying</em>}
          </span>
          <textarea name="reason" rows={3} maxLength={4000} required={needsReason} />
        </label>
        {asksName ? (
          <label class="field">
            <span>
              Your name <em>asked once, stands in the history</em>
            </span>
            <input name="by" required maxLength={80} autocomplete="name" defaultValue={analyst()} />
          </label>
        ) : (
          <p class="as">
            Decided by {analyst()}{' '}
            <button type="button" class="more" onClick={() => setAsksName(true)}>
              someone else
            </button>
          </p>
        )}
        <DialogEnds {...{ word, wrong, busy }} cancel={() => box.current?.close()}>
          <span>
            <kbd>Ctrl</kbd> <kbd>Enter</kbd>
          </span>
        </DialogEnds>
      </form>
    </dialog>
  );
}

function About({ incidents, value, mentions }: Subject): JSX.Element {
  const more = incidents.length - MOST_TITLES;
  return (
    <ul class="about">
      {value && <li class="value">{value.words}</li>}
      {mentions && (
        <li class="value">{mentions.length === 1 ? 'One mention of' : `${mentions.length} mentions of`}</li>
      )}
      {incidents.slice(0, MOST_TITLES).map(({ id, title }) => (
        <li key={id}>{title}</li>
      ))}
      {more > 0 && <li>and {more} more</li>}
    </ul>
  );
}
