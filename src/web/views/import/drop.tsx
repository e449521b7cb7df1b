/// The whole window takes files: whatever view is open, dropping them takes them in.

import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { go } from '../../app/router.ts';
import { droppedFiles, hasFiles } from './dropped.ts';
import { send } from './upload.ts';

export function DropTarget(): JSX.Element | null {
  const [over, setOver] = useState(false);
  useEffect(() => {
    /// Entering an element inside is told before leaving the one around it.
    let depth = 0;
    const on = (event: DragEvent): void => {
      if (!hasFiles(event.dataTransfer)) return;
      event.preventDefault();
      if (event.type === 'dragenter') depth += 1;
      if (event.type === 'dragleave') depth -= 1;
      if (event.type === 'drop') {
        depth = 0;
        void droppedFiles(event.dataTransfer!).then(({ files, aside }) => {
          go('/import');
          send(files, { published: '', outlet: '' }, aside);
        });
      }
      setOver(depth > 0);
    };
    const names = ['dragenter', 'dragover', 'dragleave', 'drop'] as const;
    for (const name of names) window.addEventListener(name, on);
    return () => {
      for (const name of names) window.removeEventListener(name, on);
    };
  }, []);
  if (!over) return null;
  return (
    <div class="drop" role="status">
      <p>Let go to take these files into the archive.</p>
    </div>
  );
}
