/// A view whose program is fetched when it is opened first: the list of incidents waits for none of them.

import type { ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Frame, Nothing } from './frame.tsx';

interface LaterProps<P> {
  readonly title: string;
  readonly load: () => Promise<ComponentType<P>>;
  readonly given: P;
}

export function Later<P extends object>({ title, load, given }: LaterProps<P>): JSX.Element {
  const [found, set] = useState<{ readonly view: ComponentType<P> } | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let wanted = true;
    load().then(
      (view) => wanted && set({ view }),
      () => wanted && setFailed(true),
    );
    return () => {
      wanted = false;
    };
  }, [load]);
  if (found) return <found.view {...given} />;
  return (
    <Frame title={title}>
      {failed && (
        <Nothing>
          This view could not be fetched. Is “tetrapylon serve” still running? Then load again.
        </Nothing>
      )}
    </Frame>
  );
}
