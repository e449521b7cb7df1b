/// Whose words stand in whose reports: flat bands from sources to those that carry them.

import type { JSX } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { WordFlow } from '../../../model/index.ts';
import { textWidth, useSize } from '../../parts/size.ts';
import { isolated, numberWords, plural } from '../../parts/words.ts';
import { delayWords, type FlowBand, layFlows, type Node, percentWords } from './flow.ts';

const TALL = 280;
/// Few flows need no more.
const A_FLOW = 64;
const NODE = 6;
const TOP = 26;
const LONGEST = 26;
/// Letters of one name may be wider than those of another.
const UNEVEN = 1.06;
/// The part of the width that names at one side may take.
const MOST_SIDE = 0.36;

interface DiagramProps {
  readonly flows: readonly WordFlow[];
  readonly chosen: string | undefined;
}

export function Diagram({ flows, chosen }: DiagramProps): JSX.Element {
  const room = useRef<HTMLDivElement>(null);
  const width = useSize(room)?.width ?? 0;
  const layout = useMemo(() => layFlows(flows, Math.min(TALL, flows.length * A_FLOW)), [flows]);
  const [over, setOver] = useState<WordFlow | null>(null);
  const side = (nodes: readonly Node[]): number =>
    Math.min(
      width * MOST_SIDE,
      Math.max(84, ...nodes.map(({ name }) => textWidth(clip(name), 600) * UNEVEN + 12)),
    );
  const [left, right] = [side(layout.left), width - side(layout.right)];
  const isLit = ({ from, to }: WordFlow): boolean =>
    over ? over.from === from && over.to === to : chosen !== undefined && (from === chosen || to === chosen);
  const marked = over ?? null;
  return (
    <div ref={room} class="flows">
      {width > 0 && layout.bands.length > 0 && (
        <>
          <svg
            width={width}
            height={layout.height + TOP + 6}
            role="img"
            aria-label={`Bands from ${plural(layout.left.length, 'source')} to ${plural(layout.right.length, 'outlet')} that carry their words; the table below holds the same.`}
          >
            <text class="side" x={left} y="14" text-anchor="end">
              words of
            </text>
            <text class="side" x={right} y="14">
              in reports of
            </text>
            <g transform={`translate(0 ${TOP})`}>
              {layout.bands.map((band) => (
                <path
                  class={`flow${isLit(band.flow) ? ' lit' : ''}`}
                  d={bandPath(band, left + NODE, right - NODE)}
                  onPointerEnter={() => setOver(band.flow)}
                  onPointerLeave={() => setOver(null)}
                />
              ))}
              <Nodes
                {...{ nodes: layout.left, x: left, text: left - 8, room: left - 10, chosen }}
                anchor="end"
              />
              <Nodes
                {...{
                  nodes: layout.right,
                  x: right - NODE,
                  text: right + 8,
                  room: width - right - 10,
                  chosen,
                }}
                anchor="start"
              />
            </g>
          </svg>
          <p class="flow-words quiet">
            {marked
              ? `${marked.to} carries ${plural(marked.words, 'word')} of ${marked.from} in ${plural(marked.reports, 'report')}: ${percentWords(marked.share)} of all it published. Delay: ${delayWords(marked)}.`
              : `As thick as the words are many.${layout.rest > 0 ? ` ${plural(layout.rest, 'smaller flow')} only in the table.` : ''}`}
          </p>
        </>
      )}
    </div>
  );
}

interface NodesProps {
  readonly nodes: readonly Node[];
  readonly x: number;
  readonly text: number;
  readonly room: number;
  readonly anchor: 'start' | 'end';
  readonly chosen: string | undefined;
}

function Nodes({ nodes, x, text, room, anchor, chosen }: NodesProps): JSX.Element {
  return (
    <>
      {nodes.map(({ name, words, top, height }) => (
        <g class={name === chosen ? 'flow-node chosen' : 'flow-node'}>
          <rect x={x} y={top} width={NODE} height={height} />
          <text x={text} y={top + height / 2 + 4} text-anchor={anchor}>
            <title>{`${name}: ${numberWords(words)} words`}</title>
            {isolated(clip(name, room))}
          </text>
        </g>
      ))}
    </>
  );
}

function bandPath({ left, right, thick }: FlowBand, from: number, to: number): string {
  return `M${from} ${left}L${to} ${right}v${thick}L${from} ${left + thick}z`;
}

/// As many letters as have room; all letters are taken to be as wide as they are on the whole.
function clip(name: string, room = Number.POSITIVE_INFINITY): string {
  const most = Math.min(
    LONGEST,
    Math.floor((room / Math.max(1, textWidth(name, 600) * UNEVEN)) * name.length),
  );
  return name.length > most ? `${name.slice(0, most - 1).trimEnd()}…` : name;
}
