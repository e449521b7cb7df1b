/// The frame of every view: name, ways to the other views, search, keys, and the counts at the foot.

import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Counts } from '../../model/index.ts';
import { Logo } from '../parts/marks.tsx';
import { numberWords, plural, shortNumber } from '../parts/words.ts';
import { setAnalyst, useAnalyst } from '../review/analyst.ts';
import { askAgain, useAnswer, useWaiting } from './api.ts';
import { KeyList } from './key-list.tsx';
import { type Key, signOf, useKeys } from './keys.ts';
import { briefWay, wayTo } from './limits.ts';
import { hear } from './live.ts';
import { go, useAddress } from './router.ts';

export interface About {
  readonly name: string;
  readonly version: string;
  readonly counts: Counts;
  /// Whether others than this computer may come in.
  readonly shared: boolean;
}

/// The ways at the head of the page: path, word, and which count stands behind it.
const WAYS: readonly (readonly [string, string, keyof Counts | null])[] = [
  ['', 'Incidents', 'incidents'],
  ['timeline', 'Timeline', null],
  ['map', 'Map', null],
  ['reports', 'Reports', 'reports'],
  ['compare', 'Compare', null],
  ['sites', 'Sites', 'sites'],
  ['control', 'Control', 'tenures'],
  ['calendar', 'Calendar', 'appointments'],
  ['sources', 'Sources', null],
  ['problems', 'Problems', 'problems'],
  ['review', 'Review', 'review'],
];

interface FrameProps {
  readonly title: string;
  /// Keys told at the foot.
  readonly keys?: readonly Key[];
  readonly children: ComponentChildren;
}

export function Frame({ title, keys = [], children }: FrameProps): JSX.Element {
  const { value: about } = useAnswer<About>('');
  const address = useAddress();
  const { path, query } = address;
  const [help, setHelp] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const ways = useRef<HTMLElement>(null);
  useKeys([
    ...keys,
    { key: '/', does: 'search the reports', run: () => search.current?.focus() },
    { key: 'b', does: 'write a briefing', group: 'Everywhere', run: () => go(briefWay(address)) },
    { key: '.', does: 'ask the archive again', run: askAgain },
    { key: '?', does: 'all keys', run: () => setHelp((shown) => !shown) },
  ]);
  useEffect(() => {
    document.title = `${title} · Tetrapylon`;
  }, [title]);
  /// Where the ways do not fit beside each other, the one that one is on is in sight.
  useEffect(() => {
    const [nav, here] = [ways.current, ways.current?.querySelector<HTMLElement>('[aria-current]')];
    if (nav && here) nav.scrollLeft = here.offsetLeft - (nav.clientWidth - here.offsetWidth) / 2;
  }, [path]);
  return (
    <>
      <a class="skip" href="#main">
        To the contents
      </a>
      <header class="top">
        <a class="name" href="/">
          <Logo />
          <span>Tetrapylon</span>
        </a>
        <span class="archive">{about?.name}</span>
        <nav ref={ways} aria-label="Views">
          {WAYS.map(([way, word, count]) => (
            <a href={wayTo(way, address)} aria-current={isHere(path, way) ? 'page' : undefined}>
              {word} {count && about && <span class="count">{shortNumber(about.counts[count])}</span>}
            </a>
          ))}
        </nav>
        <form
          class="search"
          role="search"
          action="/search"
          onSubmit={(event) => {
            event.preventDefault();
            go(`/search?${new URLSearchParams({ q: search.current?.value ?? '' })}`);
            search.current?.blur();
          }}
        >
          <input
            ref={search}
            key={query.get('q') ?? ''}
            id="q"
            name="q"
            type="search"
            defaultValue={query.get('q') ?? ''}
            placeholder="Search the reports"
            aria-label="Search the reports"
            maxLength={400}
          />
          <kbd>/</kbd>
        </form>
        <Analyst />
      </header>
      <main id="main">{children}</main>
      <footer class="foot">
        <span class="keys">
          {[...keys.slice(0, 6), { key: '?', does: 'all keys' }].map(({ key, does }) => (
            <span>
              <kbd>{signOf(key)}</kbd> {does}{' '}
            </span>
          ))}
        </span>
        <span class="tools">
          <a href="/import">Take files in</a> <a href={briefWay(address)}>Briefing</a>{' '}
          <a href="/api">Interface</a>
        </span>
        <Rebuilding />
        {about && <span>{footer(about)}</span>}
      </footer>
      {help && <KeyList close={() => setHelp(false)} />}
    </>
  );
}

interface RebuildStep {
  readonly kind: 'began' | 'read' | 'ended';
  readonly done?: number;
  readonly all?: number;
}

/// What was done in a moment is not worth telling.
const MOMENT_MS = 600;

/// That the record is being made again after a decision, here or by another, and how far that has come.
function Rebuilding(): JSX.Element {
  const [step, set] = useState<RebuildStep | null>(null);
  useEffect(() => {
    let later: ReturnType<typeof setTimeout> | undefined;
    const deafen = hear<RebuildStep>('rebuild', (told) => {
      clearTimeout(later);
      if (told.kind === 'ended') set(null);
      else if (told.kind === 'read') set(told);
      else later = setTimeout(() => set(told), MOMENT_MS);
    });
    return () => {
      clearTimeout(later);
      deafen();
    };
  }, []);
  const { late, gone } = useWaiting();
  const counted = step?.all !== undefined && step.all > 0;
  return (
    <span class="rebuilding" role="status">
      {gone && 'The archive does not answer'}
      {late && !gone && !step && 'Waiting for the archive …'}
      {step &&
        `The record is being made again${counted ? `: ${numberWords(step.done ?? 0)} of ${plural(step.all!, 'report')} read` : ''} …`}
    </span>
  );
}

/// Who decides here; a click gives the place to another.
function Analyst(): JSX.Element | null {
  const name = useAnalyst();
  if (name === '') return null;
  return (
    <button
      type="button"
      class="analyst"
      title="Forget this name: the next decision asks for one"
      onClick={() => setAnalyst('')}
    >
      {name}
    </button>
  );
}

function isHere(path: string, way: string): boolean {
  if (way === '') return path === '' || path === 'incidents' || path.startsWith('incidents/');
  return path === way || path.startsWith(`${way}/`);
}

function footer({ counts: { reports, origins, problems }, shared }: About): string {
  const counts = [plural(reports, 'report'), plural(origins, 'origin'), plural(problems, 'problem')];
  return `${counts.join(' · ')} · ${shared ? 'for all who have the token' : 'this computer only'}`;
}

/// Why a list is empty: what is said within, unless the archive holds nothing at all.
export function NothingFits({ children }: { readonly children: ComponentChildren }): JSX.Element | null {
  const about = useAnswer<About>('').value;
  if (!about) return null;
  if (about.counts.reports > 0) return <Nothing>{children}</Nothing>;
  return (
    <Nothing>
      The archive holds no reports yet. <a href="/import">Take files in</a>, or drop them anywhere on this
      page.
    </Nothing>
  );
}

interface NothingProps {
  /// Where nothing else stands on the page: what it is about.
  readonly title?: string;
  readonly children: ComponentChildren;
}

/// A state without contents is a sentence that says what to do next.
export function Nothing({ title, children }: NothingProps): JSX.Element {
  return (
    <>
      {title && <h1>{title}</h1>}
      <p class="nothing">{children}</p>
    </>
  );
}
