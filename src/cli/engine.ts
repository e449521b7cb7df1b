/// How the engine compiles, and how it keeps objects while reports are read, as flags of V8: for whoever starts
/// afterwards, but for the first two, which count at once.

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/// The engine compiles a function when it has run for a while, with what it calls laid into it, and anew when it meets
/// what it had not met. Ours are thousands of small functions, and a batch is seldom more than some thousand reports: for
/// the first two thousand that took more of the processor than reading them. So it waits four times as long, until more
/// has been met, and lays half as much into one function; what comes of it at last is as fast (`bench/README.md`).
export function compileSparingly(): void {
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=460');
  // That of later versions counts calls, each function's own, and says aloud that it does not know this flag.
  if (process.versions.v8.startsWith(V8_OF_NODE_20)) setFlagsFromString('--interrupt-budget=270000');
}

const V8_OF_NODE_20 = '11.3.';

/// Nearly all that is made while reports are read goes with their handful. The engine takes note of where objects were
/// made that lived long, and lays all that come from there among the old ones; there they lie, out of the processor's
/// caches, until all that is old is gone through.
export function layNoneAmongOld(): void {
  setFlagsFromString('--no-allocation-site-pretenuring');
}

/// A collection of young objects costs what lives, which is the handful being read, however much has died: in four times
/// the engine's own 16 MB it is asked for a quarter as often. Between two messages a thread looks idle, and the engine
/// would then take away most of this space.
export function giveRoomToYoung(): void {
  setFlagsFromString('--max-semi-space-size=64');
  setFlagsFromString('--min-semi-space-size=64');
}

/// Collects young objects: between two handfuls next to nothing lives, and what a collection costs is what lives. In the
/// midst of a handful all that is known of its reports would be copied, some of it among the old.
export function collectYoung(): void {
  collect ??= collector();
  collect({ type: 'minor' });
}

type Collect = (options: { readonly type: 'minor' }) => void;
let collect: Collect | undefined;

function collector(): Collect {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as Collect;
}
