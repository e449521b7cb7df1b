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
}

let current: Upload | undefined;
const watchers = new Set<() => void>();

function set(upload: Upload): void {
  current = upload;
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

export function send(chosen: readonly Chosen[], { published, outlet }: Said): void {
  if (chosen.length === 0 || current?.state === 'sending') return;
  const form = new FormData();
  if (published !== '') form.append('published', published);
  if (outlet !== '') form.append('outlet', outlet);
  for (const { file, name } of chosen) form.append('file', file, name);
  const bytes = chosen.reduce((sum, { file }) => sum + file.size, 0);
  const upload: Upload = { files: chosen.length, bytes, sent: 0, state: 'sending' };
  set(upload);
  const request = new XMLHttpRequest();
  request.open('POST', '/api/v1/imports');
  request.setRequestHeader('X-Tetrapylon', '1');
  request.upload.onprogress = ({ loaded }) => set({ ...upload, sent: Math.min(loaded, bytes) });
  request.onload = () => set({ ...upload, ...answerOf(request) });
  request.onerror = () =>
    set({
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
