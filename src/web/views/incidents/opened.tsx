/// What opens below a row of the list: why this grade, the words that decide, and where sources differ.

import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Claim, Evidence, Incident } from '../../../model/index.ts';
import { whenWords } from '../../../time/index.ts';
import { useAnswer } from '../../app/api.ts';
import { Failed } from '../../app/missing.tsx';
import { shortEdtf } from '../../parts/edtf.ts';
import { chainWords, clip, countedWords, groupBy, typeWords } from '../../parts/words.ts';

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
        <Differences incident={value} />
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
const TELLING: readonly string[] = ['status', 'agent', 'place', 'target', 'time'];
const MOST_SHOWN = 3;

interface Difference {
  readonly title: string;
  /// What is said, and by whom first.
  readonly values: readonly (readonly [words: string, claim: Claim | undefined])[];
}

/// Where different speakers give different values: figures of the same before anything else.
function Differences({ incident }: { readonly incident: Incident }): JSX.Element | null {
  const found = figuresApart(incident) ?? slotApart(incident);
  if (!found) return null;
  return (
    <>
      <h2>{found.title}</h2>
      <ul class="plain">
        {found.values.slice(0, MOST_SHOWN).map(([words, claim]) => (
          <li>
            {words} <span class="quiet">{claim && chainWords(claim)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/// The killed of one against the killed of another, never against the injured.
function figuresApart({ figures, claims }: Incident): Difference | undefined {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const whole = figures.filter(({ partOf }) => partOf === undefined);
  const groups = groupBy(whole, ({ of, effect = '' }) => `${of} ${effect}`).values();
  for (const group of groups) {
    const values = [...groupBy(group, ({ words }) => words.toLowerCase()).values()].map(
      ([first]) => [`“${clip(first!.words, LONGEST)}”`, byId.get(first!.claim)] as const,
    );
    const [{ of = '', effect } = {}] = group;
    if (isApart(values)) return { title: `${typeWords(countedWords(of, effect))}: figures differ`, values };
  }
  return undefined;
}

function slotApart({ claims }: Incident): Difference | undefined {
  for (const slot of TELLING) {
    const told = groupBy(
      claims.filter((claim) => claim.slot === slot),
      ({ value }) => value,
    );
    const values = [...told].map(
      ([value, [claim]]) =>
        [slot === 'time' ? whenWords(value) : `“${clip(value, LONGEST)}”`, claim] as const,
    );
    if (isApart(values)) return { title: `${typeWords(slot)} differs`, values };
  }
  return undefined;
}

const isApart = (values: Difference['values']): boolean =>
  values.length > 1 && new Set(values.map(([, claim]) => claim?.source)).size > 1;
