/// The page: one view for each address.

import { type JSX, render } from 'preact';
import { Frame, Nothing } from './app/frame.tsx';
import { listenForKeys } from './app/keys.ts';
import { Later } from './app/later.tsx';
import { followLinks, restoreScroll, useAddress } from './app/router.ts';
import { Compare } from './views/compare/index.tsx';
import { Control } from './views/control/index.tsx';
import { IncidentView } from './views/incident/index.tsx';
import { Incidents } from './views/incidents/index.tsx';
import { Problems } from './views/problems/index.tsx';
import { ReportView } from './views/report/index.tsx';
import { Reports } from './views/reports/index.tsx';
import { Search } from './views/search/index.tsx';
import { Sites } from './views/sites/index.tsx';

const loadTimeline = () => import('./views/timeline/index.tsx').then((view) => view.default);
const loadSources = () => import('./views/sources/index.tsx').then((view) => view.default);
const loadMap = () => import('./views/map/index.tsx').then((view) => view.default);

/// First part of a path → its view; the rest of the path is the view's own.
const VIEWS: Readonly<Record<string, (rest: string) => JSX.Element>> = {
  '': () => <Incidents />,
  timeline: () => <Later title="Timeline" load={loadTimeline} given={{}} />,
  sources: () => <Later title="Sources" load={loadSources} given={{}} />,
  map: () => <Later title="Map" load={loadMap} given={{}} />,
  compare: () => <Compare />,
  control: () => <Control />,
  incidents: (id) => (id === '' ? <Incidents /> : <IncidentView key={id} id={id} />),
  problems: () => <Problems />,
  reports: (id) => (id === '' ? <Reports /> : <ReportView key={id} id={id} />),
  search: () => <Search />,
  sites: () => <Sites />,
};

function App(): JSX.Element {
  const { path } = useAddress();
  const slash = path.indexOf('/');
  const [name, rest] = slash < 0 ? [path, ''] : [path.slice(0, slash), path.slice(slash + 1)];
  const view = Object.hasOwn(VIEWS, name) ? VIEWS[name] : undefined;
  if (view) return view(decoded(rest));
  return (
    <Frame title="Not found">
      <Nothing>
        There is no such page. <a href="/">All incidents</a>
      </Nothing>
    </Frame>
  );
}

/// An address that somebody mangled is one of nothing, not an error.
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

const root = document.getElementById('app');
if (root) {
  listenForKeys();
  restoreScroll();
  followLinks((path) => Object.hasOwn(VIEWS, path.split('/')[1] ?? ''));
  render(<App />, root);
}
