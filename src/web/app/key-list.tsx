/// All keys of the view, by what they are for.

import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { allKeys, groupOf, type Key, type KeyGroup, signOf } from './keys.ts';

const ORDER: readonly KeyGroup[] = ['Go', 'Show', 'Select', 'Decide', 'Everywhere'];

export function KeyList({ close }: { readonly close: () => void }): JSX.Element {
  const box = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => box.current?.showModal(), []);
  const keys = distinct(allKeys());
  return (
    <dialog ref={box} class="help" aria-labelledby="keys-head" onClose={close}>
      <h2 id="keys-head">Keys</h2>
      <div class="key-groups">
        {ORDER.map((group) => (
          <Group key={group} name={group} keys={keys.filter((key) => groupOf(key) === group)} />
        ))}
      </div>
      <form method="dialog">
        <button type="submit">Close</button>
      </form>
    </dialog>
  );
}

function Group({ name, keys }: { readonly name: string; readonly keys: readonly Key[] }): JSX.Element | null {
  if (keys.length === 0) return null;
  return (
    <section>
      <h3>{name}</h3>
      <dl class="key-list">
        {keys.map(({ key, does }) => (
          <div>
            <dt>
              <kbd>{signOf(key)}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/// A second key for the same need not be told.
function distinct(keys: readonly Key[]): readonly Key[] {
  return [
    ...new Map(keys.toReversed().map((key) => [`${groupOf(key)} ${key.does}`, key])).values(),
  ].toReversed();
}
