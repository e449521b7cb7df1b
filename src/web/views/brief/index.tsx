/// A briefing: what a period and a place brought, each sentence with the words that it rests on; made to be printed.

import type { JSX, TargetedEvent } from 'preact';
import { type Brief, type BriefNote, type BriefSection, isDecisionNote } from '../../../model/index.ts';
import { dayWords } from '../../../time/index.ts';
import { useAnswer } from '../../app/api.ts';
import { Frame, NothingFits } from '../../app/frame.tsx';
import { Missing } from '../../app/missing.tsx';
import { type Address, go, useAddress, withQuery } from '../../app/router.ts';
import { evidenceHref, isolated } from '../../parts/words.ts';

/// Name, word, and what an example looks like.
const LIMITS = [
  ['since', 'Since', '2016-11'],
  ['until', 'Until', '2016-12'],
  ['place', 'Place', 'a town, a province'],
  ['kind', 'Kinds', 'strike, chemical'],
] as const;

export default function BriefView(): JSX.Element {
  const address = useAddress();
  const query = queryOf(address);
  const answer = useAnswer<Brief>(`/brief?${query}`);
  const { value } = answer;
  return (
    <Frame title={value?.title ?? 'Briefing'}>
      <div class="work brief">
        <h1>{value?.title ?? 'Briefing'}</h1>
        <Limits key={query} address={address} />
        <Missing of={[answer]} what="the briefing" />
        {value && (
          <article>
            <p class="quiet">{value.counts}</p>
            <Files query={query} />
            {value.sections.length === 0 && (
              <NothingFits>
                Nothing in the record fits these limits. Widen the period, or leave the place open.
              </NothingFits>
            )}
            <div class="beside">
              <div>
                {value.sections.map((section, index) => (
                  <Told
                    key={index}
                    section={section}
                    headed={section.heading !== value.sections[index - 1]?.heading}
                  />
                ))}
              </div>
              {value.notes.length > 0 && <Notes notes={value.notes} />}
            </div>
          </article>
        )}
      </div>
    </Frame>
  );
}

function queryOf({ query }: Address): string {
  const given = LIMITS.flatMap(([name]) => {
    const value = query.get(name);
    return value ? [[name, value] as [string, string]] : [];
  });
  return new URLSearchParams(given).toString();
}

function Limits({ address }: { readonly address: Address }): JSX.Element {
  const apply = (event: TargetedEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    go(
      withQuery(
        address,
        Object.fromEntries(LIMITS.map(([name]) => [name, String(data.get(name) ?? '').trim()])),
      ),
    );
  };
  return (
    <form class="chooser" onSubmit={apply} aria-label="Limits of the briefing">
      {LIMITS.map(([name, word, example]) => (
        <label key={name}>
          <span>{word}</span>
          <input
            name={name}
            defaultValue={address.query.get(name) ?? ''}
            placeholder={example}
            maxLength={200}
          />
        </label>
      ))}
      <button type="submit">Write the briefing</button>
    </form>
  );
}

function Files({ query }: { readonly query: string }): JSX.Element {
  return (
    <p class="files">
      <button type="button" onClick={() => window.print()}>
        Print
      </button>{' '}
      <a href={`/api/v1/brief.html?${query}`} download="brief.html">
        HTML
      </a>{' '}
      <a href={`/api/v1/brief.md?${query}`} download="brief.md">
        Markdown
      </a>
    </p>
  );
}

interface ToldProps {
  readonly section: BriefSection;
  /// Whether it is the first below its heading.
  readonly headed: boolean;
}

function Told({ section: { heading, incident, sentences }, headed }: ToldProps): JSX.Element {
  return (
    <section>
      {headed && <h2>{heading}</h2>}
      <p>
        {sentences.map(({ text, notes }, index) => (
          <span key={index}>
            {incident && index === 0 ? (
              <a href={`/incidents/${encodeURIComponent(incident)}`}>{text}</a>
            ) : (
              text
            )}
            {notes.map((number) => (
              <sup key={number}>
                <a href={`#note-${number}`}>{number}</a>
              </sup>
            ))}{' '}
          </span>
        ))}
      </p>
    </section>
  );
}

function Notes({ notes }: { readonly notes: readonly BriefNote[] }): JSX.Element {
  return (
    <section class="notes" aria-label="Sources">
      <h2>Sources</h2>
      <ol>
        {notes.map((note) => (
          <li key={note.number} id={`note-${note.number}`} value={note.number}>
            {isDecisionNote(note) ? (
              <>
                Decided by {note.by}, {dayWords(note.at.slice(0, 10))}:{' '}
                {note.reason === '' ? 'no reason given' : <q>{note.reason}</q>}
              </>
            ) : (
              <>
                <a href={evidenceHref(note)}>
                  <q>{note.quote}</q>
                </a>{' '}
                {note.speakers.map(isolated).join(' ‹ ')};{' '}
                {[note.outlet && isolated(note.outlet), note.published.slice(0, 10), note.file]
                  .filter(Boolean)
                  .join(', ')}
                {note.url && <span class="on-paper address"> {note.url}</span>}
              </>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
