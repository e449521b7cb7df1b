/// Files on their way to the archive. One hand-over at a time; the view watches how far it has come.

import { useEffect, useState } from 'preact/hooks';

export interface Chosen {
  readonly file: File;
  /// With the folders that it was dropped in.
  readonly name: string;
}

export interface Said {
  readonly published: string;
  readonly outlet: string;
}

export interface Upload {
  readonly files: number;
  readonly bytes: number;
  readonly sent: number;
  readonly state: 'sending' | 'sent' | 'refused';
  /// The import that it became.
  readonly id?: string;
  readonly message?: string;
  /// Names of what could not be handed in.
  readonly aside: readonly string[];
  /// Why those before it were not taken in.
  readonly refused: readonly string[];
  /// Files that wait for it.
  readonly waiting: number;
}

type Step = Omit<Upload, 'refused' | 'waiting'>;

let current: Upload | undefined;
const watchers = new Set<() => void>();

interface Waiting {
  readonly files: number;
  readonly begin: () => void;
}

/// What comes while something is on its way waits for it.
const waiting: Waiting[] = [];

function set(step: Step, refused: readonly string[] = current?.refused ?? []): void {
  current = { ...step, refused, waiting: waiting.reduce((sum, { files }) => sum + files, 0) };
  for (const watcher of watchers) watcher();
}

export function useUpload(): Upload | undefined {
  const [upload, show] = useState(current);
  useEffect(() => {
    const watcher = (): void => show(current);
    watchers.add(watcher);
    watcher();
    return () => {
      watchers.delete(watcher);
    };
  }, []);
  return upload;
}

export function send(chosen: readonly Chosen[], said: Said, aside: readonly string[] = []): void {
  if (current?.state === 'sending') {
    waiting.push({ files: chosen.length, begin: () => begin(chosen, said, aside) });
    set(current);
    return;
  }
  if (current) set(current, []);
  begin(chosen, said, aside);
}

function begin(chosen: readonly Chosen[], said: Said, aside: readonly string[]): void {
  if (chosen.length > 0) handOver(chosen, said, aside);
  else if (aside.length > 0) {
    const message = 'None of it is a file that can be opened.';
    end({ ...{ files: 0, bytes: 0, sent: 0, state: 'refused' }, aside, message });
  }
}

/// What was refused stays told while the next is on its way.
function end(step: Step): void {
  const next = waiting.shift();
  const said = step.state === 'refused' && next && step.message !== undefined ? [step.message] : [];
  set(step, [...(current?.refused ?? []), ...said]);
  next?.begin();
}

function handOver(chosen: readonly Chosen[], { published, outlet }: Said, aside: readonly string[]): void {
  const form = new FormData();
  if (published !== '') form.append('published', published);
  if (outlet !== '') form.append('outlet', outlet);
  for (const { file, name } of chosen) form.append('file', file, name);
  const bytes = chosen.reduce((sum, { file }) => sum + file.size, 0);
  const upload: Step = { files: chosen.length, bytes, sent: 0, state: 'sending', aside };
  set(upload);
  const request = new XMLHttpRequest();
  request.open('POST', '/api/v1/imports');
  request.setRequestHeader('X-Tetrapylon', '1');
  request.upload.onprogress = ({ loaded }) => set({ ...upload, sent: Math.min(loaded, bytes) });
  request.onload = () => end({ ...upload, ...answerOf(request) });
  request.onerror = () =>
    end({
      ...upload,
      state: 'refused',
      message: 'The archive does not answer. Is “tetrapylon serve” still running?',
    });
  request.send(form);
}

function answerOf({ status, responseText }: XMLHttpRequest): Pick<Upload, 'state' | 'id' | 'message'> {
  const told = parsed(responseText);
  if (status === 202 && told.id) return { state: 'sent', id: told.id };
  return { state: 'refused', message: told.detail ?? told.title ?? `The archive answered ${status}.` };
}

function parsed(text: string): { readonly id?: string; readonly title?: string; readonly detail?: string } {
  try {
    return JSON.parse(text) as object;
  } catch {
    return {};
  }
}
