/// What opens below a row of the list: why this grade, the words that decide, and where sources differ.

import type { JSX } from 'preact';
import type { Claim, Evidence, Incident } from '../../../model/index.ts';
import { useAnswer } from '../../app/api.ts';
import { chainWords, groupBy } from '../../parts/words.ts';

/// The height of what opens below a row: a whole number of rows, so that the grid stays.
export const OPEN_HEIGHT = 144;

/// Why this grade, the decisive words, and where sources differ.
export function OpenRow({ id }: { readonly id: string }): JSX.Element {
  const { value, failure } = useAnswer<Incident>(`/incidents/${encodeURIComponent(id)}`);
  if (failure)
    return (
      <div class="opened" role="cell">
        {failure.message}
      </div>
    );
  if (!value) return <div class="opened" role="cell" aria-busy="true" />;
  const claim = decisive(value);
  const evidence = claim?.evidence[0];
  return (
    <div class="opened" role="cell">
      <div>
        <h2>Why {value.grade.level}</h2>
        <p>{value.grade.reason}</p>
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
      <a href={`/reports/${encodeURIComponent(report)}?at=${from}-${to}`}>{clip(text)}</a>
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

function clip(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain;
}

const TELLING = new Set(['time', 'place', 'figure', 'target', 'agent', 'status']);

/// The first slots for which different speakers give different values.
function Differences({ claims }: { readonly claims: readonly Claim[] }): JSX.Element | null {
  const slots = [
    ...groupBy(
      claims.filter(({ slot }) => TELLING.has(slot)),
      ({ slot }) => slot,
    ),
  ]
    .map(([slot, list]) => [slot, [...groupBy(list, ({ value }) => value)]] as const)
    .filter(([, values]) => values.length > 1 && new Set(values.map(([, [c]]) => c?.source)).size > 1);
  const [first] = slots;
  if (!first) return null;
  const [slot, values] = first;
  return (
    <>
      <h2>{slot.charAt(0).toUpperCase() + slot.slice(1)} differs</h2>
      <ul class="plain">
        {values.slice(0, 3).map(([value, [claim]]) => (
          <li>
            “{clip(value)}” <span class="quiet">{claim && chainWords(claim)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
