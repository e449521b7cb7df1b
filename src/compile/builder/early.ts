/// What of a record can be made before all annotations are there: the mentions of reports, once those are there by which
/// it is told whose words theirs are, and their links. A build takes it over as what it made itself.

import type { Annotation, Comparison } from '../../model/index.ts';
import { finish, type Steps } from '../../text/steps.ts';
import type { Mention } from '../mention.ts';
import type { Leaders, Led } from './leaders.ts';
import type { Ties } from './links.ts';
import { type Tellings, tellable } from './told.ts';

/// What has changed among leaders and their links since the last build.
export interface Linked {
  readonly led: Led;
  readonly relinked: ReadonlySet<Mention>;
}

export interface Early {
  steps(given: readonly Annotation[], comparison: Comparison): Steps<void>;
  /// With what is begun at its end, before anything else is made.
  end(): void;
  /// What a build has changed, and all that was changed ahead of it, which is then forgotten.
  with(linked: Linked): Linked;
}

interface Kept {
  readonly tellings: Tellings;
  readonly leaders: Leaders;
  readonly ties: Ties;
  readonly byKey: Map<string, Mention>;
}

const NO_DECISIONS = new Map<never, never>();

export function keepEarly({ tellings, leaders, ties, byKey }: Kept): Early {
  const fresh = new Set<Mention>();
  const touched = new Set<string>();
  const relinked = new Set<Mention>();
  let begun: Steps<void> | undefined;

  function* make(given: readonly Annotation[], comparison: Comparison): Steps<void> {
    const isKnown = (report: string): boolean => tellings.of(report) !== undefined;
    const unknown = given.filter(({ report }) => !isKnown(report.id));
    const told = yield* tellings.ahead(tellable(unknown, comparison, isKnown), comparison);
    for (const mention of told) byKey.set(mention.key, mention);
    const led = leaders.update({ gone: [], fresh: told }, byKey, new Set());
    const tied = yield* ties.steps(led, { decisions: NO_DECISIONS, byKey });
    for (const one of led.fresh) fresh.add(one);
    for (const key of led.touched) touched.add(key);
    for (const one of tied) relinked.add(one);
  }

  const end = (): void => {
    if (begun) finish(begun);
    begun = undefined;
  };

  return {
    end,
    steps: (given, comparison) => {
      end();
      begun = make(given, comparison);
      return begun;
    },
    with: (linked) => {
      if (fresh.size === 0 && touched.size === 0 && relinked.size === 0) return linked;
      const { led } = linked;
      for (const one of led.gone) fresh.delete(one);
      const all = {
        led: {
          gone: led.gone,
          fresh: [...fresh, ...led.fresh],
          touched: new Set([...touched, ...led.touched]),
        },
        relinked: new Set([...relinked, ...linked.relinked]),
      };
      for (const some of [fresh, touched, relinked]) some.clear();
      return all;
    },
  };
}
