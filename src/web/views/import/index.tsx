/// Taking files in: how far it has come, what was taken, and what was kept aside and why.

import type { JSX, TargetedEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ImportState } from '../../../model/index.ts';
import { type Answer, useAnswer } from '../../app/api.ts';
import { Frame } from '../../app/frame.tsx';
import { hear } from '../../app/live.ts';
import { Missing } from '../../app/missing.tsx';
import { numberWords, plural } from '../../parts/words.ts';
import { chosenFrom } from './dropped.ts';
import { Outcomes } from './outcomes.tsx';
import { send, type Upload, useUpload } from './upload.ts';

export default function ImportView(): JSX.Element {
  const upload = useUpload();
  const listed = useAnswer<{ readonly items: readonly ImportState[] }>('/imports');
  const imports = useTold(listed);
  const newest = imports.find(({ id }) => id === upload?.id) ?? imports[0];
  return (
    <Frame title="Take files in">
      <div class="work intake">
        <h1>Take files in</h1>
        <p class="lead">
          Drop files or folders anywhere on this page. Each report is kept with its bytes as they came.
        </p>
        <Chooser />
        {upload && <Sending upload={upload} />}
        {upload && upload.aside.length > 0 && <Aside names={upload.aside} />}
        <Missing of={[listed]} what="what was taken in before" />
        {newest && <Progress key={newest.id} state={newest} />}
        {imports.length > 1 && <Earlier imports={imports.filter((one) => one !== newest)} />}
        <Formats />
      </div>
    </Frame>
  );
}

/// What was listed, with what has been told since.
function useTold({ value }: Answer<{ readonly items: readonly ImportState[] }>): readonly ImportState[] {
  const [told, set] = useState<ReadonlyMap<string, ImportState>>(new Map());
  useEffect(() => hear<ImportState>('import', (one) => set((all) => new Map(all).set(one.id, one))), []);
  const all = new Map((value?.items ?? []).map((one) => [one.id, one]));
  for (const [id, one] of told) all.set(id, one);
  return [...all.values()].sort((a, b) => (a.at < b.at ? 1 : -1));
}

function Chooser(): JSX.Element {
  const form = useRef<HTMLFormElement>(null);
  const said = () => {
    const data = new FormData(form.current!);
    return { published: String(data.get('published') ?? ''), outlet: String(data.get('outlet') ?? '') };
  };
  const take = ({ currentTarget }: TargetedEvent<HTMLInputElement>): void => {
    send(chosenFrom(currentTarget.files ?? []), said());
    currentTarget.value = '';
  };
  return (
    <form ref={form} class="chooser taking" onSubmit={(event) => event.preventDefault()}>
      <label>
        <span>Published, where a report does not say</span>
        <input type="date" name="published" />
      </label>
      <label>
        <span>Outlet, where it does not say</span>
        <input type="text" name="outlet" maxLength={200} />
      </label>
      <label class="button">
        Choose files
        <input type="file" name="files" multiple onChange={take} />
      </label>
    </form>
  );
}

/// What is read, and what may be told with it.
function Formats(): JSX.Element {
  return (
    <section class="formats" aria-labelledby="formats-head">
      <h2 id="formats-head">What is read</h2>
      <dl>
        <dt>Plain text, .txt</dt>
        <dd>
          One report a file. It may begin with the lines <code>date 2017-02-13</code> and{' '}
          <code>outlet The Courier</code>; else what you say here holds, else its dateline is read.
        </dd>
        <dt>JSON Lines, .jsonl</dt>
        <dd>
          One report a line: <code>published</code> and <code>text</code>, and where they are known{' '}
          <code>outlet</code>, <code>agency</code>, <code>title</code>, <code>url</code> and <code>id</code>.
        </dd>
        <dt>What is there already</dt>
        <dd>is not taken twice: the same words of the same outlet and day are one report.</dd>
        <dt>What cannot be read</dt>
        <dd>
          is kept aside and named, with what to do about it; the rest is taken in. See{' '}
          <a href="/problems">Problems</a>.
        </dd>
      </dl>
    </section>
  );
}

function Sending({ upload }: { readonly upload: Upload }): JSX.Element | null {
  const { state, files, bytes, sent, message, refused, waiting } = upload;
  return (
    <>
      {refused.map((words) => (
        <p class="nothing" role="alert">
          Nothing was taken in: {words}
        </p>
      ))}
      {state === 'refused' && (
        <p class="nothing" role="alert">
          Nothing was taken in: {message}
        </p>
      )}
      {state === 'sending' && (
        <p role="status">
          Handing over {plural(files, 'file')}: {sizeWords(sent)} of {sizeWords(bytes)}{' '}
          <progress value={sent} max={bytes || 1} aria-label="Handed over" />
          {waiting > 0 && ` Then ${plural(waiting, 'more file')}.`}
        </p>
      )}
    </>
  );
}

const MOST_NAMED = 50;

function Aside({ names }: { readonly names: readonly string[] }): JSX.Element {
  return (
    <section aria-label="Not handed in">
      <h2>Not handed in: hidden, too deep, or not to be opened</h2>
      <ul class="plain">
        {names.slice(0, MOST_NAMED).map((name) => (
          <li>
            <bdi>{name}</bdi>
          </li>
        ))}
        {names.length > MOST_NAMED && <li>and {numberWords(names.length - MOST_NAMED)} more</li>}
      </ul>
    </section>
  );
}

function Progress({ state }: { readonly state: ImportState }): JSX.Element {
  const ended = state.state === 'done' || state.state === 'failed';
  return (
    <section class="import" aria-label="This import">
      <h2>{headWords(state)}</h2>
      <p role="status" aria-live="polite">
        {progressWords(state)}{' '}
        {!ended && (
          <progress
            value={state.read?.done ?? state.filesDone}
            max={(state.read?.all ?? state.files) || 1}
            aria-label="Done"
          />
        )}
      </p>
      {state.message && <p class="nothing">{state.message}</p>}
      <dl class="counts">
        <Count of="reports added" count={state.added} />
        <Count of="already there" count={state.already} />
        <Count of="problems" count={state.problems} />
        <Count of="files kept aside" count={state.aside} />
      </dl>
      {ended && (
        <>
          <p>
            <a href="/">See the incidents</a>
          </p>
          <Outcomes id={state.id} />
        </>
      )}
    </section>
  );
}

function Count({ of, count }: { readonly of: string; readonly count: number }): JSX.Element {
  return (
    <div>
      <dt>{of}</dt>
      <dd>{numberWords(count)}</dd>
    </div>
  );
}

function headWords({ state, files }: ImportState): string {
  if (state === 'done') return `${plural(files, 'file')} taken in`;
  if (state === 'failed') return 'This could not be taken in';
  return `Taking in ${plural(files, 'file')}`;
}

function progressWords({ state, files, filesDone, read }: ImportState): string {
  if (state === 'waiting') return 'All is safely on disk, and waits its turn.';
  if (state === 'taking') return `${numberWords(filesDone)} of ${plural(files, 'file')} taken in.`;
  if (state === 'reading' && read) {
    return `All files are taken in. ${numberWords(read.done)} of ${plural(read.all, 'report')} read for the record.`;
  }
  if (state === 'failed')
    return 'The files are kept beside the archive and tried again when it is served anew.';
  return 'The record is up to date.';
}

function Earlier({ imports }: { readonly imports: readonly ImportState[] }): JSX.Element {
  return (
    <section aria-label="Earlier imports">
      <h2>Earlier</h2>
      <ul class="plain">
        {imports.map(({ id, at, files, added, problems }) => (
          <li key={id}>
            {at.slice(0, 16).replace('T', ' ')} · {plural(files, 'file')} · {plural(added, 'report')} added ·{' '}
            {plural(problems, 'problem')}
          </li>
        ))}
      </ul>
    </section>
  );
}

function sizeWords(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.ceil(bytes / 1024)} kB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
