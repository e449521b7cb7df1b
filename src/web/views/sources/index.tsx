/// Outlets and agencies: who copies whom, how much and how fast.

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { NewsSources } from '../../../model/index.ts';
import { useAnswer } from '../../app/api.ts';
import { Frame, NothingFits } from '../../app/frame.tsx';
import { Missing } from '../../app/missing.tsx';
import { go, useAddress } from '../../app/router.ts';
import { plural } from '../../parts/words.ts';
import { Diagram } from './diagram.tsx';
import { OneSourceView } from './one.tsx';
import { FlowTable, SourceTable, sourceHref } from './tables.tsx';

export default function SourcesView(): JSX.Element {
  const outlet = useAddress().query.get('outlet');
  return outlet === undefined ? <AllSources /> : <OneSourceView key={outlet} name={outlet} />;
}

function AllSources(): JSX.Element {
  const answer = useAnswer<NewsSources>('/sources');
  const { value } = answer;
  const [at, setAt] = useState(-1);
  const sources = value?.sources ?? [];
  const open = (): void => {
    const name = sources[at]?.name;
    if (name !== undefined) go(sourceHref(name));
  };
  const keys = [
    { key: 'j', does: 'next', run: () => setAt(Math.min(sources.length - 1, at + 1)) },
    { key: 'k', does: 'previous', run: () => setAt(Math.max(0, at - 1)) },
    { key: 'Enter', does: 'open', run: open },
    { key: 'Escape', does: 'to the incidents', run: () => go('/') },
  ];
  return (
    <Frame title="Sources" keys={keys}>
      <section class="source-view" aria-label="Sources">
        <h1>
          Sources, <span>and whose words they print</span>{' '}
          <small>{value && plural(sources.length, 'source')}</small>
        </h1>
        <Missing of={[answer]} what="the sources" />
        {value && sources.length === 0 && <NothingFits>No report names its source.</NothingFits>}
        {value && value.flows.length > 0 && <Diagram flows={value.flows} chosen={sources[at]?.name} />}
        {sources.length > 0 && <SourceTable sources={sources} at={at} />}
        {value && value.flows.length > 0 && (
          <section>
            <h2>Who copies whom</h2>
            <FlowTable flows={value.flows} />
          </section>
        )}
        {value && sources.length > 0 && value.flows.length === 0 && (
          <p class="quiet">No report carries words of another source.</p>
        )}
      </section>
    </Frame>
  );
}
