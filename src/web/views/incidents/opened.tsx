/// What opens below a row of the list: why this grade, the words that decide, and where sources differ.

import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Claim, Evidence, Incident } from '../../../model/index.ts';
import { whenWords } from '../../../time/index.ts';
import { useAnswer } from '../../app/api.ts';
import { Failed } from '../../app/missing.tsx';
import { shortEdtf } from '../../parts/edtf.ts';
import { chainWords, clip, groupBy } from '../../parts/words.ts';

/// The height of what opens below a row, at least.
export const OPEN_HEIGHT = 144;

interface OpenProps {
  readonly id: string;
  /// Told how high it would be with all its words in sight: a whole number of rows, so that the grid stays.
  readonly fits: (height: number) => void;
}

const GRID = 24;

/// Why this grade, the decisive words, and where sources differ.
export function OpenRow({ id, fits }: OpenProps): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const { value, failure } = useAnswer<Incident>(`/incidents/${encodeURIComponent(id)}`);
  useLayoutEffect(() => {
    if (value && box.current) fits(Math.ceil((box.current.scrollHeight + 1) / GRID) * GRID);
  }, [value]);
  if (failure)
    return (
      <div class="opened" role="cell">
        <Failed failure={failure} />
      </div>
    );
  if (!value) return <div class="opened" role="cell" aria-busy="true" />;
  const claim = decisive(value);
  const evidence = claim?.evidence[0];
  return (
    <div ref={box} class="opened" role="cell">
      <div>
        <h2>Why {value.grade.level}</h2>
        <p>{value.grade.reason}</p>
        {shortEdtf(value.edtf) !== value.edtf && (
          <p class="quiet">
            {whenWords(value.edtf)} <bdi class="whole-edtf">{value.edtf}</bdi>
          </p>
        )}
      </div>
      <div>
        {evidence && (
          <p class="quote" dir="auto">
            <Quote words={evidence} claims={value.claims} />
          </p>
        )}
        {claim && <p class="quiet">{chainWords(claim)}</p>}
      </div>
      <div>
        <Differences claims={value.claims} />
        <p>
          <a class="more" href={`/incidents/${encodeURIComponent(id)}`}>
            All claims
          </a>
        </p>
      </div>
    </div>
  );
}

interface QuoteProps {
  readonly words: Evidence;
  readonly claims: readonly Claim[];
}

/// The words that decide, underlined in their sentence where another claim has the whole of it.
function Quote({ words, claims }: QuoteProps): JSX.Element {
  const { report, from, to, text } = words;
  const [sentence = words] = claims
    .flatMap(({ evidence }) => evidence)
    .filter((one) => one.report === report && one.from <= from && one.to >= to)
    .filter((one) => one.text.length <= LONGEST)
    .toSorted((a, b) => b.text.length - a.text.length);
  const [begin, end] = [from - sentence.from, to - sentence.from];
  return (
    <>
      {sentence.text.slice(0, begin)}
      <a href={`/reports/${encodeURIComponent(report)}?at=${from}-${to}`}>{clip(text, LONGEST)}</a>
      {sentence.text.slice(end)}
    </>
  );
}

function decisive({ claims }: Incident): Claim | undefined {
  return (
    claims.find(({ slot }) => slot === 'figure') ?? claims.find(({ slot }) => slot === 'event') ?? claims[0]
  );
}

const LONGEST = 260;

/// What matters most first: an hour that one gives and another does not is the least of it.
const TELLING: readonly string[] = ['figure', 'status', 'agent', 'place', 'target', 'time'];

/// The first slots for which different speakers give different values.
function Differences({ claims }: { readonly claims: readonly Claim[] }): JSX.Element | null {
  const slots = [
    ...groupBy(
      claims.filter(({ slot }) => TELLING.includes(slot)),
      ({ slot }) => slot,
    ),
  ]
    .map(([slot, list]) => [slot, [...groupBy(list, ({ value }) => value)]] as const)
    .filter(([, values]) => values.length > 1 && new Set(values.map(([, [c]]) => c?.source)).size > 1)
    .toSorted(([a], [b]) => TELLING.indexOf(a) - TELLING.indexOf(b));
  const [first] = slots;
  if (!first) return null;
  const [slot, values] = first;
  return (
    <>
      <h2>{slot.charAt(0).toUpperCase() + slot.slice(1)} differs</h2>
      <ul class="plain">
        {values.slice(0, 3).map(([value, [claim]]) => (
          <li>
            {slot === 'time' ? whenWords(value) : `“${clip(value, LONGEST)}”`}{' '}
            <span class="quiet">{claim && chainWords(claim)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
