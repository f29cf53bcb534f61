import {AllianceErrorEvent, AllianceLoadEvent} from '../events.js';
import {feedErrorOf} from '../feed/load/feed-error-of.js';
import {mergeFeeds, type FeedPart} from '../feed/load/merge-feeds.js';
import type {PoolMemory} from '../feed/load/pool.js';
import type {FeedError} from '../feed/read/feed-error.js';
import {parseFeed} from '../feed/read/parse-feed.js';
import {WAITING, type FeedState} from './feed-state.js';
import type {Answer, Answers} from './subscription.js';

/** How long a pool waits for more answers after the first one, before it shows what it has. */
const POOL_PATIENCE_MS = 1000;

/** A state, its event, and everything that `nextView` needs to find the next one. */
export interface View {
  readonly state: FeedState;
  /** The event to fire when the state has been rendered. */
  readonly event?: AllianceLoadEvent | AllianceErrorEvent;
  /** What the state was made of, to see whether anything has changed. */
  readonly parts: readonly unknown[];
  /** Whether all feeds have answered since the addresses or the language last changed. */
  readonly isComplete: boolean;
  /** When to find the next view even without a new answer, in milliseconds since 1970. */
  readonly dueAt?: number;
}

export const EMPTY_VIEW: View = {state: WAITING, parts: [], isComplete: false};

/** The view of an element that still has nothing to load after the page has loaded. */
export const IDLE_VIEW: View = {...EMPTY_VIEW, state: {status: 'loading', idle: true}};

const LOADING: FeedState = {status: 'loading', busy: true};

/** The view after an error when loading starts again: all answers are awaited again. */
export const RETRY_VIEW: View = {...EMPTY_VIEW, state: LOADING};

function stateOfGiven(given: object | string): FeedState {
  try {
    return {status: 'ready', ...parseFeed(given)};
  } catch (fault) {
    return {status: 'error', error: feedErrorOf(fault)};
  }
}

/** The view of a feed that a script has set. */
export function viewOfGiven(given: object | string): View {
  const state = stateOfGiven(given);
  return {state, event: eventOf(state), parts: [], isComplete: true};
}

const sameMembers = (some: readonly unknown[], others: readonly unknown[]) =>
  some.length === others.length && some.every((member, index) => member === others[index]);

interface Conditions {
  /** Whether a saved copy counts as loaded. */
  readonly offline?: boolean;
  /** Whether to fire an event even if nothing has changed, because a try has ended. */
  readonly forceEvent: boolean;
  /** In milliseconds since 1970. */
  readonly now: number;
  readonly memory: PoolMemory;
}

/** What to show after these answers, given what is shown now. */
export function nextView(view: View, answers: Answers, conditions: Conditions): View {
  const {roots, isLoading} = answers;
  const isComplete = view.isComplete || !isLoading;
  const dueAt = patienceEnds(roots);
  if (dueAt > conditions.now && view.state.status !== 'ready') {
    const state = view.state.status === 'loading' ? LOADING : view.state;
    return {...view, state, event: undefined, isComplete, dueAt: dueAt < Infinity ? dueAt : undefined};
  }
  const busy = !isComplete;
  const parts = [...partsOf(answers), busy];
  const isChanged = !sameMembers(parts, view.parts);
  const state = isChanged ? stateOf(answers, busy, conditions.memory) : view.state;
  const isFirst = view.state.status !== 'ready' && state.status === 'ready';
  // One event when all feeds have answered. One before it for what is shown first: a part of a pool, or an untranslated feed.
  const isNews = (isChanged || conditions.forceEvent) && (isFirst || !isLoading);
  const failed = roots.filter(({error}) => error);
  const hasFailed = failed.length === roots.length && !conditions.offline;
  const event = isNews ? eventOf(hasFailed ? errorState(failed) : state) : undefined;
  return {state, event, parts, isComplete};
}

/** Until when nothing is shown. A single feed is awaited; a pool only for a while after its first answer. */
function patienceEnds(roots: readonly Answer[]): number {
  const isAwaited = roots.some(({pending, loaded}) => pending && !loaded);
  if (!isAwaited) return -Infinity;
  if (!roots.some(({loaded}) => loaded)) return Infinity;
  const settled = roots.filter(({pending, loaded}) => loaded || !pending).map(({settledAt}) => settledAt);
  return Math.min(...settled) + POOL_PATIENCE_MS;
}

/** Everything that a state is made from. As long as a part stays the same, it is the same object. */
const partsOf = ({roots, pages, failedTranslations}: Answers): unknown[] => [
  ...roots.flatMap(({loaded, error}) => [loaded, error]),
  ...failedTranslations.map(({error}) => error),
  ...pages.map(({answer}) => answer.loaded),
];

function stateOf(answers: Answers, busy: boolean, memory: PoolMemory): FeedState {
  const {roots, pages, failedTranslations, addresses} = answers;
  const failed = roots.filter(({error}) => error);
  const parts: FeedPart[] = [...roots.map((answer, source) => ({answer, source})), ...pages].flatMap(
    ({answer: {loaded, url}, source}) => (loaded ? {...loaded, url, source} : []),
  );
  if (!parts.length) return errorState(failed);
  const isPool = roots.length > 1;
  const {feed, problems} = isPool || parts.length > 1 ? mergeFeeds(parts, isPool, addresses, memory) : parts[0]!;
  return {
    status: 'ready',
    feed,
    problems: [
      ...problems,
      ...failed.map(({url, error}) => ({message: error!.message, url})),
      ...failedTranslations.map(({url, error}) => ({message: `A translation is missing: ${error!.message}`, url})),
    ],
    busy,
    stale: failed.find(({loaded}) => loaded)?.loadedAt,
  };
}

const errorState = ([failed]: readonly Answer[]): FeedState => ({status: 'error', error: failed!.error!});

const eventOf = (state: FeedState) =>
  state.status === 'ready'
    ? new AllianceLoadEvent(state.feed, state.problems)
    : new AllianceErrorEvent((state as {error: FeedError}).error);
