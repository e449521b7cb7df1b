/// Claims side by side: each value, by which chain of speakers, on what evidence, with what stance, in which words.

import type { JSX } from 'preact';
import type { Claim, Slot } from '../../../model/index.ts';
import { StanceMark } from '../../parts/marks.tsx';
import { chainWords, evidenceHref } from '../../parts/words.ts';
import { SourceLink, type SourceTable } from './sources.tsx';

const SLOTS: readonly Slot[] = [
  'event',
  'status',
  'time',
  'place',
  'agent',
  'responsibility',
  'target',
  'instrument',
  'figure',
];
const LONGEST = 280;

interface MatrixProps {
  readonly claims: readonly Claim[];
  readonly sources: SourceTable;
}

export function Matrix({ claims, sources }: MatrixProps): JSX.Element {
  const ordered = claims.toSorted(
    (a, b) => SLOTS.indexOf(a.slot) - SLOTS.indexOf(b.slot) || compareText(a.value, b.value),
  );
  return (
    <table class="claims">
      <thead>
        <tr>
          {['What', 'Value', 'Said by', 'Evidence', 'Stance', 'In these words'].map((word) => (
            <th>{word}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ordered.map((claim, i) => (
          <ClaimRow {...{ claim, sources }} before={ordered[i - 1]} />
        ))}
      </tbody>
    </table>
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

interface ClaimProps {
  readonly claim: Claim;
  readonly before: Claim | undefined;
  readonly sources: SourceTable;
}

/// A slot and a value are told once, over all claims that share them.
function ClaimRow({ claim, before, sources }: ClaimProps): JSX.Element {
  const newSlot = before?.slot !== claim.slot;
  const newValue = newSlot || before?.value !== claim.value;
  return (
    <tr id={`claim-${claim.id}`} class={newSlot ? 'first' : undefined}>
      {newSlot ? <th scope="row">{claim.slot}</th> : <td />}
      <td>{newValue && claim.value}</td>
      <td>{chainWords(claim)}</td>
      <td class="quiet">{meansWords(claim)}</td>
      <td>
        <StanceMark stance={claim.stance} />
        {claim.hedge && (
          <>
            {' '}
            <q>{claim.hedge}</q>
          </>
        )}
      </td>
      <td>
        {claim.evidence.map((evidence) => (
          <p class="quote">
            <a href={evidenceHref(evidence)}>{clip(evidence.text)}</a>{' '}
            <SourceLink {...{ evidence, sources }} />
          </p>
        ))}
      </td>
    </tr>
  );
}

function meansWords({ means, verifies }: Claim): string {
  const words = (means ?? []).map((one) => one.replaceAll('-', ' '));
  return [...words, ...(verifies ? ['own verification'] : [])].join(', ');
}

function clip(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain;
}
