/// Signs beside values about which a person decided: what became of them, by whom, when and why.

import type { JSX } from 'preact';
import type { Decided } from '../../model/index.ts';
import { dayWords } from '../../time/index.ts';
import { slotWord } from './deeds.ts';

const KIND_WORDS = { accept: 'accepted', correct: 'corrected', reject: 'rejected' } as const;

/// "corrected from “2 dead” by N. Haddad, 3 May 2018: the list names four".
export function decidedWords({ kind, proposed, by, at, reason }: Decided): string {
  const was = proposed === undefined ? '' : ` from “${proposed}”`;
  return `${KIND_WORDS[kind]}${was} by ${by}, ${dayWords(at.slice(0, 10))}${reason === '' ? '' : `: ${reason}`}`;
}

export function Signature({ decided }: { readonly decided: Decided }): JSX.Element {
  return <span class="signed">{decidedWords(decided)}</span>;
}

type Some = readonly Decided[] | undefined;

/// Whether a person stands behind a value of this slot, be it by accepting the whole.
export function isDecided(decided: Some, slot: Decided['slot']): boolean {
  return (decided ?? []).some((one) => one.slot === slot || (one.slot === 'event' && one.kind === 'accept'));
}

/// In a row, what was done and by whom; in full beneath it, and under the pointer.
export function DecidedMark({ decided }: { readonly decided: Some }): JSX.Element | null {
  if (decided === undefined || decided.length === 0) return null;
  const words = [...new Set(decided.map(({ kind, by }) => `${KIND_WORDS[kind]} by ${by}`))].join(', ');
  return (
    <span class="stands" title={decided.map(inFull).join('\n')}>
      {words}
    </span>
  );
}

const inFull = (one: Decided): string => `${slotWord(one.slot)}: ${one.value}, ${decidedWords(one)}`;

/// Each decision with its value; what was rejected is struck.
export function DecidedList({ decided }: { readonly decided: Some }): JSX.Element | null {
  if (decided === undefined || decided.length === 0) return null;
  return (
    <ul class="plain l-decided">
      {decided.map((one) => (
        <li key={one.verdict}>
          <span class="quiet">{slotWord(one.slot)}</span>{' '}
          {one.kind === 'reject' ? <s>{one.value}</s> : <b>{one.value}</b>} <Signature decided={one} />
        </li>
      ))}
    </ul>
  );
}
