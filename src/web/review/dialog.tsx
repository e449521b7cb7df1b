/// The small dialog that asks why: what it is about, what has to be chosen, the reason, and once the name.

import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { analyst, setAnalyst } from './analyst.ts';
import { DEEDS, type DeedKind, type Given, type Subject, slotWord } from './deeds.ts';
import { failureWords } from './desk.tsx';
import { DialogEnds } from './dialog-ends.tsx';
import { Fields, givenOf } from './fields.tsx';

interface DialogProps {
  readonly kind: DeedKind;
  readonly subject: Subject;
  readonly close: () => void;
  readonly perform: (given: Given, reason: string) => Promise<void>;
}

const MOST_TITLES = 6;

export function DeedDialog({ kind, subject, close, perform }: DialogProps): JSX.Element {
  const box = useRef<HTMLDialogElement>(null);
  const [wrong, setWrong] = useState('');
  const [busy, setBusy] = useState(false);
  const [asksName, setAsksName] = useState(analyst() === '');
  const before = useRef(document.activeElement);
  // Before the page is drawn: what is typed next is meant for the dialog.
  useLayoutEffect(() => {
    box.current?.showModal();
    const first = box.current?.querySelector<HTMLElement>('[data-first], textarea');
    first?.focus();
    return () => (before.current as HTMLElement | null)?.focus?.();
  }, []);

  const submit = async (form: HTMLFormElement): Promise<void> => {
    const data = new FormData(form);
    const text = (name: string): string => String(data.get(name) ?? '').trim();
    if (asksName) setAnalyst(text('by'));
    setBusy(true);
    setWrong('');
    try {
      await perform(givenOf(kind, subject, text), text('reason'));
    } catch (error) {
      setWrong(failureWords(error));
      setBusy(false);
    }
  };

  const { asks, word, needsReason } = DEEDS[kind];
  return (
    <dialog ref={box} class="deed" aria-labelledby="deed-asks" onClose={close}>
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
