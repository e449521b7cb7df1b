/// The page: one view for each address.

import { type JSX, render } from 'preact';
import { Frame, Nothing } from './app/frame.tsx';
import { listenForKeys } from './app/keys.ts';
import { Later } from './app/later.tsx';
import { followLinks, restoreScroll, useAddress } from './app/router.ts';
import { DropTarget } from './views/import/drop.tsx';
import { IncidentView } from './views/incident/index.tsx';
import { Incidents } from './views/incidents/index.tsx';
import { ViewLink } from './views/incidents/saved.tsx';
import { ReviewView } from './views/review/index.tsx';

const loadTimeline = () => import('./views/timeline/index.tsx').then((view) => view.default);
const loadSources = () => import('./views/sources/index.tsx').then((view) => view.default);
const loadReports = () => import('./views/reports/index.tsx').then((view) => view.default);
const loadReport = () => import('./views/report/index.tsx').then((view) => view.default);
const loadCompare = () => import('./views/compare/index.tsx').then((view) => view.default);
const loadSites = () => import('./views/sites/index.tsx').then((view) => view.default);
const loadControl = () => import('./views/control/index.tsx').then((view) => view.default);
const loadProblems = () => import('./views/problems/index.tsx').then((view) => view.default);
const loadSearch = () => import('./views/search/index.tsx').then((view) => view.default);
const loadCalendar = () => import('./views/calendar/index.tsx').then((view) => view.default);
const loadMap = () => import('./views/map/index.tsx').then((view) => view.default);
const loadImport = () => import('./views/import/index.tsx').then((view) => view.default);
const loadBrief = () => import('./views/brief/index.tsx').then((view) => view.default);
const loadReference = () => import('./views/reference/index.tsx').then((view) => view.default);

/// First part of a path → its view; the rest of the path is the view's own.
const VIEWS: Readonly<Record<string, (rest: string) => JSX.Element>> = {
  '': () => <Incidents />,
  timeline: () => <Later title="Timeline" load={loadTimeline} given={{}} />,
  sources: () => <Later title="Sources" load={loadSources} given={{}} />,
  calendar: () => <Later title="Calendar" load={loadCalendar} given={{}} />,
  map: () => <Later title="Map" load={loadMap} given={{}} />,
  compare: () => <Later title="Compare" load={loadCompare} given={{}} />,
  control: () => <Later title="Control" load={loadControl} given={{}} />,
  api: () => <Later key="api" title="Interface" load={loadReference} given={{}} />,
  brief: () => <Later key="brief" title="Briefing" load={loadBrief} given={{}} />,
  import: () => <Later key="import" title="Take files in" load={loadImport} given={{}} />,
  incidents: (id) => (id === '' ? <Incidents /> : <IncidentView key={id} id={id} />),
  problems: () => <Later title="Problems" load={loadProblems} given={{}} />,
  reports: (id) =>
    id === '' ? (
      <Later title="Reports" load={loadReports} given={{}} />
    ) : (
      <Later key={id} title="Report" load={loadReport} given={{ id }} />
    ),
  search: () => <Later title="Search" load={loadSearch} given={{}} />,
  sites: () => <Later title="Sites" load={loadSites} given={{}} />,
  review: () => <ReviewView />,
  views: (id) => (
    <Frame title="View">
      <ViewLink id={id} />
    </Frame>
  ),
};

function App(): JSX.Element {
  const { path } = useAddress();
  const slash = path.indexOf('/');
  const [name, rest] = slash < 0 ? [path, ''] : [path.slice(0, slash), path.slice(slash + 1)];
  const view = Object.hasOwn(VIEWS, name) ? VIEWS[name] : undefined;
  if (view) return view(decoded(rest));
  return (
    <Frame title="Not found">
      <Nothing title="There is no such page">
        The address may be mistyped. <a href="/">All incidents</a>
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
  followLinks((path) => !path.startsWith('/api/') && Object.hasOwn(VIEWS, path.split('/')[1] ?? ''));
  render(
    <>
      <App />
      <DropTarget />
    </>,
    root,
  );
}
