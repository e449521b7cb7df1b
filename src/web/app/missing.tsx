/// What stands where an answer is wanting: that it is on its way, or why there is none and what to do.

import type { ComponentChildren, JSX } from 'preact';
import { askAgain, type Failure, isPassing, mayPass, useWaiting } from './api.ts';
import { useAddress } from './router.ts';

interface Wanting {
  readonly value?: unknown;
  readonly failure?: Failure | undefined;
  readonly waiting?: boolean;
}

interface MissingProps {
  readonly of: readonly Wanting[];
  /// "the incidents": what is on its way.
  readonly what: string;
  /// Where nothing else stands on the page: what it is about, and what it is called where it is not there.
  readonly title?: string;
  readonly absent?: string;
  /// Where else one may go.
  readonly children?: ComponentChildren;
}

export function Missing({ of, what, title, absent, children }: MissingProps): JSX.Element | null {
  const { late } = useWaiting();
  const failure = of.find((one) => one.failure)?.failure;
  if (failure) {
    const head = failure.status === 404 ? (absent ?? title) : title;
    return (
      <>
        {head && <h1>{head}</h1>}
        <Failed failure={failure}>{children}</Failed>
      </>
    );
  }
  const wanting = of.some(({ value, waiting }) => waiting && value === undefined);
  if (!late || !wanting) return null;
  return (
    <>
      {title && <h1>{title}</h1>}
      <p class="nothing" aria-busy="true">
        Waiting for {what} …
      </p>
    </>
  );
}

interface FailedProps {
  readonly failure: Failure;
  readonly children?: ComponentChildren;
}

/// Why there is no answer, what to do, and the way to ask again.
export function Failed({ failure, children }: FailedProps): JSX.Element {
  const { path } = useAddress();
  return (
    <p class="nothing" role="alert">
      {failure.message} {hintOf(failure)}{' '}
      {mayPass(failure) ? (
        <button type="button" class="more" onClick={askAgain}>
          <kbd>.</kbd> Ask again
        </button>
      ) : (
        (children ?? <a href={`/${failure.status === 404 ? '' : path}`}>Without limits</a>)
      )}
    </p>
  );
}

function hintOf(failure: Failure): string {
  if (isPassing(failure)) return 'It is asked again every few seconds.';
  if (failure.status >= 500) return 'That is a mistake of the program, and nothing is lost by it.';
  return failure.status === 404 ? '' : 'Mend the address, or begin again.';
}
