/// Reports side by side: columns of text, the passages that are one text joined, edits marked word by word.

import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { SideBySide } from '../../../model/index.ts';
import { useAnswer } from '../../app/api.ts';
import { Frame, Nothing } from '../../app/frame.tsx';
import { Missing } from '../../app/missing.tsx';
import { go, useAddress } from '../../app/router.ts';
import { COMPARED, citedAs, compareHref, MOST_COMPARED, plural } from '../../parts/words.ts';
import { spanOf } from '../report/blocks.ts';
import { pairsOf } from './align.ts';
import { Bands, useBands } from './bands.tsx';
import { ColumnView } from './column.tsx';
import { Start } from './start.tsx';

export default function Compare(): JSX.Element {
  const { query } = useAddress();
  const ids = [...new Set(COMPARED.map((name) => query.get(name) ?? '').filter((id) => id !== ''))];
  const asked = ids.length > 0 ? `${compareHref(ids)}` : null;
  const answer = useAnswer<SideBySide>(asked);
  const { value } = answer;
  if (asked === null) return <Start />;
  return (
    <Frame title="Compare" keys={[{ key: 'Escape', does: 'back to the reports', run: () => go('/reports') }]}>
      <article class="compare">
        <h1>
          Compare <small>{value && `${plural(value.columns.length, 'report')}, ${sharedWords(value)}`}</small>
        </h1>
        <Missing of={[answer]} what="the texts">
          <a href="/compare">Begin again</a>
        </Missing>
        {value && <Others ids={ids} value={value} />}
        {value && <Columns ids={ids} value={value} />}
      </article>
    </Frame>
  );
}

function sharedWords({ columns, copies }: SideBySide): string {
  if (columns.length < 2) return 'nothing beside it yet';
  const edits = copies.reduce(
    (sum, { members }) => sum + members.reduce((all, one) => all + one.edits.length, 0),
    0,
  );
  if (copies.length === 0) return 'no words in common';
  const apart = apartOf({ columns, copies });
  const further = apart.length === 0 ? '' : `, some of ${apart.join(', ')} behind what stands between them`;
  return `${plural(copies.length, 'passage')} in common, ${plural(edits, 'edit')}${further}`;
}

/// Pairs that share what no column between them holds: "A and C".
function apartOf(value: Pick<SideBySide, 'columns' | 'copies'>): readonly string[] {
  const letter = (i: number): string => String.fromCharCode(65 + i);
  return pairsOf(value)
    .filter(({ left, right }) => right > left + 1)
    .map(({ left, right }) => `${letter(left)} and ${letter(right)}`);
}

function Columns({
  ids,
  value,
}: {
  readonly ids: readonly string[];
  readonly value: SideBySide;
}): JSX.Element {
  const { hash } = useAddress();
  const box = useRef<HTMLDivElement>(null);
  const pairs = useMemo(() => pairsOf(value), [value]);
  const gaps = useBands(box, pairs);
  const [, name, from, to] = /^([a-d])-(\d+)-(\d+)$/.exec(hash) ?? [];
  useEffect(() => {
    const here = box.current?.querySelector('.x-here');
    const column = here?.closest('.x-column');
    if (!here || !column) return;
    column.dispatchEvent(new Event('lead'));
    const top = here.getBoundingClientRect().top - column.getBoundingClientRect().top;
    column.scrollTop += top - column.clientHeight / 3;
    if (column.scrollHeight <= column.clientHeight) here.scrollIntoView({ block: 'center' });
  }, [value, hash]);
  return (
    <div ref={box} class="x-box" data-columns={value.columns.length}>
      {value.columns.map((column, i) => (
        <>
          {i > 0 && <Bands gap={gaps[i - 1]} />}
          <ColumnView
            column={column}
            letter={String.fromCharCode(65 + i)}
            all={value}
            at={COMPARED[i] === name ? spanOf(`${from}-${to}`, column.text.length) : null}
            before={moved(value, i, -1)}
            after={moved(value, i, 1)}
            without={ids.length > 1 ? compareHref(ids.filter((id) => id !== column.id)) : null}
          />
        </>
      ))}
    </div>
  );
}

/// The same reports with this one a column further; bands join columns that stand side by side.
function moved({ columns }: SideBySide, at: number, step: -1 | 1): string | null {
  const ids = columns.map(({ id }) => id);
  const [mine, other] = [ids[at], ids[at + step]];
  if (ids.length < 3 || mine === undefined || other === undefined) return null;
  return compareHref(ids.with(at, other).with(at + step, mine));
}

const MOST_OTHERS = 8;

/// Reports of the same texts, those that share most first.
function Others({
  ids,
  value,
}: {
  readonly ids: readonly string[];
  readonly value: SideBySide;
}): JSX.Element | null {
  if (value.others.length === 0 && value.columns.length > 1) return null;
  if (value.others.length === 0) {
    return (
      <Nothing>
        No other report holds words of this one. Choose any two under <a href="/reports">Reports</a>.
      </Nothing>
    );
  }
  const full = ids.length >= MOST_COMPARED;
  return (
    <p class="x-others">
      {full ? 'Also with the same words (four columns at most): ' : 'Lay beside it: '}
      {value.others.slice(0, MOST_OTHERS).map((other, i) => (
        <>
          {i > 0 && ' · '}
          {full ? (
            <bdi>{citedAs(other)}</bdi>
          ) : (
            <a href={compareHref([...ids, other.id])}>{citedAs(other)}</a>
          )}
        </>
      ))}
      {value.others.length > MOST_OTHERS && ` and ${value.others.length - MOST_OTHERS} more`}
    </p>
  );
}
