import {expect} from 'chai';
import {AllianceErrorEvent, AllianceLoadEvent} from '../../../src/events.js';
import {PoolMemory} from '../../../src/feed/load/pool.js';
import type {Answer, Answers} from '../../../src/source/subscription.js';
import {EMPTY_VIEW, nextView, RETRY_VIEW, viewOfGiven, type View} from '../../../src/source/view-state.js';
import {answer, answersOf, NOW} from './answers.js';

const {pending, loaded, failed, reloading} = answer;

/** Keeps the view of the answers as they arrive, and records the events. */
class Viewer {
  view: View = EMPTY_VIEW;
  events: string[] = [];
  #memory = new PoolMemory();

  constructor(private readonly offline = false) {}

  receive(answers: Answers | Answer[], {now = NOW, forceEvent = true} = {}) {
    const all = Array.isArray(answers) ? answersOf(answers) : answers;
    this.view = nextView(this.view, all, {offline: this.offline, forceEvent, now, memory: this.#memory});
    if (this.view.event) this.events.push(this.view.event.type);
    return this.view.state;
  }

  get titles() {
    const {state} = this.view;
    return state.status === 'ready' ? state.feed.items.map(({title}) => title) : [];
  }
}

describe('The view of a feed', () => {
  it('is loading, and busy, until the feed has loaded, which fires an event', () => {
    const viewer = new Viewer();
    expect(viewer.receive([pending('a')], {forceEvent: false})).to.deep.equal({status: 'loading', busy: true});
    expect(viewer.events).to.be.empty;
    const state = viewer.receive([loaded('a')]);
    expect(state).to.include({status: 'ready', busy: false});
    expect(viewer.titles).to.deep.equal(['a']);
    expect(viewer.events).to.deep.equal(['alliance-load']);
    const {event} = viewer.view as {event: AllianceLoadEvent};
    expect(event.feed.title).to.equal('a');
  });

  it('is the same object as long as nothing changes, so that nothing is rendered again', () => {
    const viewer = new Viewer();
    const state = viewer.receive([pending('a')]);
    expect(viewer.receive([pending('a')])).to.equal(state);
    const feed = loaded('a');
    const ready = viewer.receive([feed]);
    expect(viewer.receive([reloading(feed)])).to.equal(ready);
    expect(viewer.receive([feed])).to.equal(ready);
    expect(viewer.events, 'a reload fires an event, even if it brings nothing new').to.deep.equal(
      Array(2).fill('alliance-load'),
    );
  });

  it('is an error when the feed cannot be loaded, with an event each time', () => {
    const viewer = new Viewer();
    viewer.receive([pending('a')]);
    const error = failed('a');
    expect(viewer.receive([error])).to.deep.equal({status: 'error', error: error.error});
    const state = viewer.receive([reloading(error)]);
    expect(state.status, 'until the next answer').to.equal('error');
    viewer.receive([failed('a')]);
    expect(viewer.events).to.deep.equal(['alliance-error', 'alliance-error']);
  });

  it('waits for everything again when a visitor asks for it', () => {
    const viewer = new Viewer();
    viewer.receive([failed('a')]);
    viewer.view = RETRY_VIEW;
    expect(viewer.receive([reloading(failed('a'))])).to.deep.equal({status: 'loading', busy: true});
    expect(viewer.receive([loaded('a')]).status).to.equal('ready');
  });

  it('stays, and is stale, when a reload fails, with an error event unless there is a saved copy', () => {
    for (const offline of [false, true]) {
      const viewer = new Viewer(offline);
      const feed = loaded('a');
      viewer.receive([feed]);
      expect(viewer.receive([failed('a', NOW, feed)])).to.deep.include({status: 'ready', stale: new Date(NOW)});
      expect(viewer.events).to.deep.equal(['alliance-load', offline ? 'alliance-load' : 'alliance-error']);
    }
  });
});

describe('The view of a pool', () => {
  it('fires one event if all answer within a second', () => {
    const viewer = new Viewer();
    viewer.receive([pending('a'), pending('b')]);
    expect(viewer.receive([loaded('a'), pending('b')])).to.deep.equal({status: 'loading', busy: true});
    expect(viewer.view.dueAt).to.equal(NOW + 1000);
    expect(viewer.receive([loaded('a'), loaded('b', NOW + 500)], {now: NOW + 500})).to.include({busy: false});
    expect(viewer.titles).to.deep.equal(['a', 'b']);
    expect(viewer.events).to.deep.equal(['alliance-load']);
    expect(viewer.view.dueAt).to.be.undefined;
  });

  it('is what has loaded, busy, one second after the first answer, with an event then and when all have answered', () => {
    const viewer = new Viewer();
    const [a, b] = [loaded('a'), loaded('b', NOW + 3000)];
    viewer.receive([a, pending('b'), pending('c')]);
    expect(viewer.receive([a, pending('b'), pending('c')], {now: NOW + 1000, forceEvent: false})).to.include({
      status: 'ready',
      busy: true,
    });
    expect(viewer.titles).to.deep.equal(['a']);
    expect(viewer.events).to.deep.equal(['alliance-load']);
    viewer.receive([a, b, pending('c')], {now: NOW + 3000});
    expect(viewer.titles).to.deep.equal(['a', 'b']);
    expect(viewer.events, 'not one for each feed').to.deep.equal(['alliance-load']);
    const state = viewer.receive([a, b, failed('c', NOW + 9000)], {now: NOW + 9000});
    expect(state).to.include({status: 'ready', busy: false});
    expect(state.status === 'ready' && state.problems.map(({url}) => url)).to.deep.equal([
      'https://c.example/feed.json',
    ]);
    expect(viewer.events).to.deep.equal(['alliance-load', 'alliance-load']);
  });

  it('takes a failure as the first answer, and then shows each feed at once', () => {
    const viewer = new Viewer();
    const [a, b] = [failed('a'), loaded('b', NOW + 2000)];
    expect(viewer.receive([a, pending('b'), pending('c')], {now: NOW + 1000}).status).to.equal('loading');
    expect(viewer.view.dueAt, 'there is nothing to show in time').to.be.undefined;
    viewer.receive([a, b, pending('c')], {now: NOW + 2000});
    expect(viewer.titles).to.deep.equal(['b']);
  });

  it('shows at once what other elements have loaded', () => {
    const viewer = new Viewer();
    viewer.receive([loaded('a', NOW - 60_000), pending('b')], {forceEvent: false});
    expect(viewer.titles).to.deep.equal(['a']);
    expect(viewer.events).to.deep.equal(['alliance-load']);
  });

  it('waits for a feed that failed for other elements, as for any other', () => {
    const viewer = new Viewer();
    expect(viewer.receive([loaded('a'), reloading(failed('b', NOW - 60_000))]).status).to.equal('loading');
    expect(viewer.view.dueAt).to.equal(NOW + 1000);
  });

  it('keeps the order of the addresses, whichever answers first', () => {
    const viewer = new Viewer();
    const [a, b, c] = [loaded('a', NOW + 5000), loaded('b', NOW + 3000), loaded('c')];
    viewer.receive([pending('a'), pending('b'), c], {now: NOW + 1000});
    viewer.receive([pending('a'), b, c], {now: NOW + 3000});
    expect(viewer.titles).to.deep.equal(['b', 'c']);
    viewer.receive([a, b, c], {now: NOW + 5000});
    expect(viewer.titles).to.deep.equal(['a', 'b', 'c']);
  });

  it('is an error, with one event, only when all have failed', () => {
    const viewer = new Viewer();
    expect(viewer.receive([failed('a'), pending('b')], {now: NOW + 5000}).status).to.equal('loading');
    expect(viewer.receive([failed('a'), failed('b')], {now: NOW + 6000}).status).to.equal('error');
    expect(viewer.events).to.deep.equal(['alliance-error']);
  });

  it('is not busy during a reload, and fires one event when all have answered', () => {
    const viewer = new Viewer();
    const [a, b] = [loaded('a'), failed('b')];
    viewer.receive([a, b]);
    viewer.receive([loaded('a2'), reloading(b)]);
    expect(viewer.view.state).to.include({status: 'ready', busy: false});
    expect(viewer.titles, 'what has changed is shown').to.deep.equal(['a2']);
    viewer.receive([loaded('a2'), loaded('b')]);
    expect(viewer.events).to.deep.equal(['alliance-load', 'alliance-load']);
  });
});

describe('The view of a feed that has a translation', () => {
  it('is the feed at once, busy, until the translation is loaded', () => {
    const viewer = new Viewer();
    const [feed, translation] = [loaded('en'), loaded('fr')];
    expect(viewer.receive(answersOf([feed], {isLoading: true}))).to.include({status: 'ready', busy: true});
    expect(viewer.titles).to.deep.equal(['en']);
    expect(viewer.receive([translation])).to.include({busy: false});
    expect(viewer.titles).to.deep.equal(['fr']);
    expect(viewer.events).to.deep.equal(['alliance-load', 'alliance-load']);
  });

  it('is the feed, with a problem, if the translation cannot be loaded', () => {
    const viewer = new Viewer();
    const feed = loaded('en');
    viewer.receive(answersOf([feed], {isLoading: true}));
    const state = viewer.receive(answersOf([feed], {failedTranslations: [failed('fr')]}));
    expect(state).to.include({status: 'ready', busy: false, stale: undefined});
    expect(state.status === 'ready' && state.problems).to.deep.equal([
      {message: 'A translation is missing: HTTP status 404', url: 'https://fr.example/feed.json'},
    ]);
    expect(viewer.events).to.deep.equal(['alliance-load', 'alliance-load']);
  });

  it('is busy again when the language changes', () => {
    const viewer = new Viewer();
    const feed = loaded('en');
    viewer.receive([feed]);
    viewer.view = {...viewer.view, isComplete: false};
    expect(viewer.receive(answersOf([feed], {isLoading: true}), {forceEvent: false})).to.include({busy: true});
    expect(viewer.receive([loaded('fr')])).to.include({busy: false});
    expect(viewer.events).to.deep.equal(['alliance-load', 'alliance-load']);
  });
});

describe('The view of a feed with further pages', () => {
  it('has the items of all, and fires an event', () => {
    const viewer = new Viewer();
    const [first, second] = [loaded('a'), loaded('page 2', NOW, {items: [{id: '2', title: 'Older'}]})];
    viewer.receive([first]);
    viewer.receive(answersOf([first], {pages: [{answer: second, source: 0}]}), {forceEvent: false});
    expect(viewer.titles).to.deep.equal(['a', 'Older']);
    expect(viewer.events).to.deep.equal(['alliance-load', 'alliance-load']);
  });
});

describe('The view of a feed given by script', () => {
  it('is ready, and fires an event', () => {
    const {state, event} = viewOfGiven({title: 'Given', items: [{}]});
    expect(state).to.include({status: 'ready'});
    expect(event).to.be.instanceOf(AllianceLoadEvent);
    expect((event as AllianceLoadEvent).problems).to.have.length(1);
  });

  it('is an error if it is not a feed', () => {
    const {state, event} = viewOfGiven('<p>Log in</p>');
    expect(state.status === 'error' && state.error.code).to.equal('format');
    expect(event).to.be.instanceOf(AllianceErrorEvent);
  });
});
