/// Views that were kept under a name: shown above the limits, kept from what is shown now, renamed, deleted.

import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SavedView } from '../../../model/index.ts';
import { send, useAnswer } from '../../app/api.ts';
import type { Key } from '../../app/keys.ts';
import { LIMITS, ORDERS, queryOf } from '../../app/limits.ts';
import { Missing } from '../../app/missing.tsx';
import { type Address, go, useAddress } from '../../app/router.ts';
import { analyst, setAnalyst } from '../../review/analyst.ts';
import { failureWords } from '../../review/desk.tsx';
import { DialogEnds } from '../../review/dialog-ends.tsx';

/// In the order in which the archive keeps them, so that the same view is the same text.
const PARTS = [...LIMITS, ...ORDERS];

export interface Views {
  readonly items: readonly SavedView[];
  /// The one that is shown, perhaps with other limits by now.
  readonly current: SavedView | undefined;
  readonly changed: boolean;
  readonly asking: SavedView | 'new' | null;
  readonly ask: (about: SavedView | 'new' | null) => void;
}

export function viewHref({ id, query }: SavedView): string {
  return `/?${new URLSearchParams([...new URLSearchParams(query), ['view', id]])}`;
}

export function useViews(address: Address): Views {
  const { value } = useAnswer<{ readonly items: readonly SavedView[] }>('/views');
  const [asking, ask] = useState<SavedView | 'new' | null>(null);
  const items = value?.items ?? [];
  const current = items.find(({ id }) => id === address.query.get('view'));
  const changed = current !== undefined && !same(current.query, queryOf(address, PARTS));
  return { items, current, changed, asking, ask };
}

function same(a: string, b: string): boolean {
  const sorted = (query: string): string => {
    const parts = new URLSearchParams(query);
    parts.sort();
    return parts.toString();
  };
  return sorted(a) === sorted(b);
}

/// `s` keeps what is shown; a digit shows the view with this number.
export function viewKeys({ items, ask }: Views): readonly Key[] {
  return [
    { key: 's', does: 'save this view', run: () => ask('new') },
    ...items.slice(0, 9).map((view, i) => ({
      ...{ key: String(i + 1), does: `show “${view.name}”` },
      run: () => go(viewHref(view)),
    })),
  ];
}

interface SavedProps {
  readonly views: Views;
  /// Prints what is shown.
  readonly print: () => void;
}

export function SavedViews({ views, print }: SavedProps): JSX.Element {
  const { items, current, changed, asking, ask } = views;
  const address = useAddress();
  const now = queryOf(address, PARTS);
  return (
    <section class="saved" aria-label="Saved views">
      <h2>Views</h2>
      <ul>
        {items.map((view, i) => (
          <li key={view.id}>
            <a
              href={viewHref(view)}
              aria-current={view === current ? 'true' : undefined}
              title={`Kept by ${view.by}, ${view.at.slice(0, 10)}`}
              dir="auto"
            >
              {view.name}
            </a>
            {view === current ? (
              <button type="button" class="more" onClick={() => ask(view)}>
                edit
              </button>
            ) : (
              i < 9 && <kbd>{i + 1}</kbd>
            )}
          </li>
        ))}
      </ul>
      {current && changed && (
        <button type="button" class="more" onClick={() => ask({ ...current, query: now })}>
          Save the change to “{current.name}”
        </button>
      )}
      <button type="button" class="more" onClick={() => ask('new')}>
        Save this view
      </button>{' '}
      <button type="button" class="more" onClick={print}>
        Print it
      </button>
      {asking !== null && <ViewDialog about={asking} query={now} close={() => ask(null)} />}
    </section>
  );
}

interface DialogProps {
  readonly about: SavedView | 'new';
  readonly query: string;
  readonly close: () => void;
}

interface Kept {
  readonly view: SavedView;
  readonly revision: string;
}

function ViewDialog({ about, query, close }: DialogProps): JSX.Element {
  const box = useRef<HTMLDialogElement>(null);
  const [wrong, setWrong] = useState('');
  const [busy, setBusy] = useState(false);
  const known = about === 'new' ? undefined : about;
  useLayoutEffect(() => {
    box.current?.showModal();
    box.current?.querySelector('input')?.select();
  }, []);
  const attempt = (work: Promise<unknown>): void => {
    setBusy(true);
    work.then(close, (error: unknown) => {
      setBusy(false);
      setWrong(failureWords(error));
    });
  };
  const save = (form: HTMLFormElement): void => {
    const text = (name: string): string => String(new FormData(form).get(name) ?? '').trim();
    setAnalyst(text('by'));
    const body = { name: text('name'), query: known?.query ?? query, by: text('by') };
    const path = known ? `/views/${known.id}` : '/views';
    const shown = ({ view }: Kept): void => go(viewHref(view), { replace: true });
    attempt(send<Kept>(path, body, shown, known ? 'PUT' : 'POST'));
  };
  const forget = (): void => {
    if (!known) return;
    const left = (): void => go(known.query === '' ? '/' : `/?${known.query}`, { replace: true });
    attempt(send(`/views/${known.id}`, {}, left, 'DELETE'));
  };
  return (
    <dialog ref={box} class="deed" aria-labelledby="view-asks" onClose={close}>
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) save(event.currentTarget as HTMLFormElement);
        }}
      >
        <h2 id="view-asks">{known ? 'This view' : 'Save this view'}</h2>
        <p class="as">{viewWords(known?.query ?? query)}</p>
        <label class="field">
          <span>Name</span>
          <input name="name" required maxLength={80} defaultValue={known?.name ?? ''} dir="auto" />
        </label>
        <label class="field">
          <span>
            Your name <em>stands beside it</em>
          </span>
          <input name="by" required maxLength={80} autocomplete="name" defaultValue={analyst()} />
        </label>
        <DialogEnds word="Save" {...{ wrong, busy }} cancel={() => box.current?.close()}>
          {known && (
            <button type="button" class="forget" disabled={busy} onClick={forget}>
              Delete
            </button>
          )}
        </DialogEnds>
      </form>
    </dialog>
  );
}

/// "grade: contested, since: 2018-05".
function viewWords(query: string): string {
  const parts = [...new URLSearchParams(query)].map(([name, value]) => `${name}: ${value}`);
  return parts.length === 0 ? 'All incidents, without limits' : parts.join(', ');
}

/// A link to a view leads to what it shows now.
export function ViewLink({ id }: { readonly id: string }): JSX.Element | null {
  const answer = useAnswer<SavedView>(`/views/${encodeURIComponent(id)}`);
  const { value } = answer;
  useEffect(() => {
    if (value) go(viewHref(value), { replace: true });
  }, [value]);
  return (
    <Missing of={[answer]} what="the view" title="View" absent="There is no such view">
      <a href="/">All incidents</a>
    </Missing>
  );
}
