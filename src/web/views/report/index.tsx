/// One report as it was written, with what was read in it: layers over the words, notes in the margin.

import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Carried, Report, ToldHere } from '../../../model/index.ts';
import { dayWords } from '../../../time/index.ts';
import { useAnswer } from '../../app/api.ts';
import { Frame, Nothing } from '../../app/frame.tsx';
import type { Key } from '../../app/keys.ts';
import { Missing } from '../../app/missing.tsx';
import { go, useAddress, withQuery } from '../../app/router.ts';
import { GradeMark } from '../../parts/marks.tsx';
import { clip, compareHref, fileName, isolated, MOST_COMPARED, reportHref } from '../../parts/words.ts';
import type { AnnotationJson, OccurrenceWords } from './annotation.ts';
import { BlockRow, type Shown } from './block.tsx';
import { blocksOf, spanOf } from './blocks.ts';
import { LayerBar, laidOf } from './layers.tsx';
import { LAYERS, notesOf } from './notes.ts';
import { chosenSpan, showAt } from './place.ts';

/// Before it is known: the words come first.
const NOTHING_CARRIED: Carried = { copies: [], origins: [], seams: [], reports: [] };
const NOTHING_TOLD: readonly ToldHere[] = [];

export default function ReportView({ id }: { readonly id: string }): JSX.Element {
  const path = reportHref(id);
  const report = useAnswer<Report>(path);
  const annotation = useAnswer<AnnotationJson>(`${path}/annotation`);
  const { value: carried = NOTHING_CARRIED } = useAnswer<Carried>(`${path}/copies`);
  const { value: told = NOTHING_TOLD } = useAnswer<readonly ToldHere[]>(`${path}/told`);
  const title = report.value && titleOf(report.value, annotation.value);
  return (
    <Frame title={title ?? 'Report'} keys={useReaderKeys()}>
      <Missing
        of={[report, annotation]}
        what="its words"
        title={title === undefined ? 'Report' : ''}
        absent="There is no such report"
      >
        <a href="/reports">All reports</a>
      </Missing>
      {report.value && annotation.value && (
        <Reader report={report.value} annotation={annotation.value} {...{ carried, told, title: title! }} />
      )}
    </Frame>
  );
}

function titleOf({ title, source, text }: Report, annotation: AnnotationJson | undefined): string {
  const first = annotation?.passages.find(({ kind }) => kind === 'headline' || kind === 'paragraph');
  return title ?? (first ? clip(text.slice(first.from, first.to), 90) : fileName(source.file));
}

function useReaderKeys(): readonly Key[] {
  const address = useAddress();
  const layer = (name: string | undefined): void =>
    go(`${withQuery(address, { layer: name })}${address.hash ? `#${address.hash}` : ''}`, { replace: true });
  return [
    { key: '0', does: 'all layers, quietly', run: () => layer(undefined) },
    ...LAYERS.map((name, i) => ({ key: String(i + 1), does: name, run: () => layer(name) })),
    {
      key: 'c',
      does: 'address of the selected words',
      run: () => {
        const span = chosenSpan();
        if (span) go(`#${span.from}-${span.to}`, { replace: true });
      },
    },
    { key: 'Escape', does: 'back to the reports', run: () => go('/reports') },
  ];
}

interface ReaderProps {
  readonly report: Report;
  readonly annotation: AnnotationJson;
  readonly carried: Carried;
  readonly told: readonly ToldHere[];
  readonly title: string;
}

/// So many blocks are drawn whole before anything is known about the window.
const FIRST = 8;

function Reader({ report, annotation, carried, told, title }: ReaderProps): JSX.Element {
  const { query, hash } = useAddress();
  const laid = laidOf(query);
  const wanted = laid.strong === 'occurrences' || laid.quiet.has('occurrences');
  const { value: occurrences } = useAnswer<readonly OccurrenceWords[]>(
    wanted ? `${reportHref(report.id)}/occurrences` : null,
  );
  const notes = useMemo(() => notesOf(annotation, occurrences), [annotation, occurrences]);
  const blocks = useMemo(
    () => blocksOf({ annotation, notes, carried, told }),
    [annotation, notes, carried, told],
  );
  const at = spanOf(hash, report.text.length) ?? spanOf(query.get('at'), report.text.length);
  const names = useMemo(() => new Map(carried.reports.map((one) => [one.id, one])), [carried]);
  const shown: Shown = { report: report.id, text: report.text, ...laid, at, names };
  const article = useRef<HTMLElement>(null);
  useEffect(() => {
    if (at) showAt(article.current);
  }, [at?.from, at?.to]);
  const copied = blocks.reduce((sum, block) => sum + block.copied.length, 0);
  return (
    <article ref={article} class="report">
      <p class="crumb">
        <a href="/reports">Reports</a>
      </p>
      <h1 dir="auto">{title}</h1>
      <About {...{ report, annotation, carried }} />
      <LayerBar {...{ laid, notes, copied }} occurrences={occurrences?.length ?? null} />
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the same words have links in the margin. */}
      <div class="text" lang={report.language} onClick={choose}>
        {blocks.map((block, i) => (
          <BlockRow
            key={block.from}
            {...{ block, shown }}
            near={i < FIRST || (at !== null && at.from < block.to && at.to > block.from)}
          />
        ))}
      </div>
      {blocks.length === 0 && <Nothing>This report holds no words.</Nothing>}
      <Told told={told} />
    </article>
  );
}

/// A click on marked words tells what was read in them; a selection is left alone.
function choose(event: MouseEvent): void {
  const mark = event.target instanceof Element ? event.target.closest('[data-at]') : null;
  const selected = window.getSelection();
  if (!mark || (selected && !selected.isCollapsed)) return;
  go(`#${mark.getAttribute('data-at')}`, { replace: true });
}

function About({ report, annotation, carried }: Omit<ReaderProps, 'told' | 'title'>): JSX.Element {
  const { outlet, agency, published, dated, source, url } = report;
  const head = [
    ...[...new Set([outlet, agency])].map((name) => name && isolated(name)),
    published ? dayWords(published.slice(0, 10)) : 'date unknown',
    carried.seams.length > 0 ? 'composite' : annotation.form.replace('-', ' '),
  ];
  const sources = [...new Set(carried.copies.map(({ origin }) => origin.id))].filter(
    (id) => id !== report.id,
  );
  return (
    <p class="why">
      <bdi>{head.filter(Boolean).join(' · ')}</bdi>{' '}
      <span class="quiet">
        date known from {dated}; <bdi>{fileName(source.file)}</bdi>
        {source.line ? `:${source.line}` : ''}
        {url && /^https?:\/\//.test(url) ? ` · ${clip(url, 80)}` : ''}
      </span>
      <br />
      {sources.length > 0 ? (
        <a href={compareHref([...sources.slice(0, MOST_COMPARED - 1), report.id])}>
          Compare with the texts that it carries
        </a>
      ) : (
        carried.copies.length > 0 && <a href={compareHref([report.id])}>Compare with its copies</a>
      )}
    </p>
  );
}

function Told({ told }: { readonly told: readonly ToldHere[] }): JSX.Element | null {
  const incidents = told.filter(({ beside }) => beside === undefined);
  if (incidents.length === 0) return null;
  return (
    <section class="told">
      <h2>Incidents told here</h2>
      <ul class="plain">
        {incidents.map(({ id, title, edtf, level, spans }) => (
          <li>
            <GradeMark level={level} /> <a href={`/incidents/${encodeURIComponent(id)}`}>{title}</a>{' '}
            <span class="quiet">{edtf}</span>{' '}
            {spans[0] && (
              <a class="source" href={`#${spans[0].from}-${spans[0].to}`}>
                its words
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
