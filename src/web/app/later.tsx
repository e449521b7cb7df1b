/// A view whose program is fetched when it is opened first: the list of incidents waits for none of them.

import type { ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type Failure, useRevision, waitFor } from './api.ts';
import { Frame } from './frame.tsx';
import { Missing } from './missing.tsx';

interface LaterProps<P> {
  readonly title: string;
  readonly load: () => Promise<ComponentType<P>>;
  readonly given: P;
}

const GONE: Failure = {
  status: 0,
  message: 'This view could not be fetched. Is “tetrapylon serve” still running?',
};

export function Later<P extends object>({ title, load, given }: LaterProps<P>): JSX.Element {
  const [found, set] = useState<{ readonly by: unknown; readonly view: ComponentType<P> } | null>(null);
  const [failure, setFailure] = useState<Failure>();
  const turn = useRevision();
  useEffect(() => {
    if (found?.by === load) return undefined;
    let wanted = true;
    waitFor(load()).then(
      (view) => {
        if (!wanted) return;
        set({ by: load, view });
        setFailure(undefined);
      },
      () => wanted && setFailure(GONE),
    );
    return () => {
      wanted = false;
    };
  }, [load, turn]);
  // Until the next view is there, the one before stays.
  if (found && !failure) return <found.view {...given} />;
  return (
    <Frame title={title}>
      <Missing of={[{ failure, waiting: true }]} what="the view" title={title} />
    </Frame>
  );
}
