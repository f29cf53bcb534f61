import {createSignal, For, Show} from 'solid-js';
import type {AllianceSelectEvent, NewsItem, VisitorFilter} from 'alliance-widgets';
import 'alliance-widgets/define';
import type {} from 'alliance-widgets/solid';

const OWN_FEED = {items: [{id: 'office', title: 'Our office opens', date_published: '2014-09-01'}]};
const BROCHURE = {id: 'brochure', title: 'Our brochure', authors: [{name: 'Our agency'}]};

const itemTemplate = ({title}: NewsItem) => `${title}!`;

export function App() {
  const [shown, setShown] = createSignal(true);
  const [limit, setLimit] = createSignal(2);
  const [more, setMore] = createSignal(true);
  const [publications, setPublications] = createSignal(['handbook-for-employers', 'the-cost-of-coercion']);
  const [filter, setFilter] = createSignal<VisitorFilter>({});
  const [message, setMessage] = createSignal('Loading');

  function select(event: AllianceSelectEvent) {
    // The link is not followed: the application shows the item by itself.
    event.preventDefault();
    setMessage(`Selected: ${event.item.title}`);
  }

  return (
    <>
      <h1>Alliance Widgets in Solid</h1>
      <p>
        <label>
          <input type="checkbox" name="shown" checked={shown()} onChange={() => setShown(!shown())} /> Show the widgets
        </label>
        <label>
          <input type="checkbox" name="more" checked={more()} onChange={() => setMore(!more())} /> Offer more
        </label>
        <label>
          News{' '}
          <input
            type="number"
            min={1}
            value={limit()}
            onInput={({currentTarget}) => setLimit(currentTarget.valueAsNumber)}
          />
        </label>
        <button onClick={() => setPublications(publications().toReversed())}>Reverse the publications</button>
      </p>
      <output>{message()}</output>

      <Show when={shown()}>
        <alliance-feed
          src="alliance.json"
          refresh={300}
          on:alliance-load={({feed}) => setMessage(`Loaded: ${feed.title}`)}
          on:alliance-error={({error}) => setMessage(`Failed: ${error.code}`)}
        >
          <news-list
            heading="Latest news"
            heading-level={3}
            layout="cards"
            limit={limit()}
            prop:more={more()}
            filters="search"
            prop:filter={filter()}
            on:alliance-filter={(event) => setFilter(event.filter)}
            on:alliance-select={select}
          />
          <ul>
            <For each={publications()}>
              {(id) => (
                <li>
                  <publication-card item={id} />
                </li>
              )}
            </For>
          </ul>
        </alliance-feed>
        <news-list id="own" heading="Our own news" prop:feed={OWN_FEED} prop:itemTemplate={itemTemplate} />
        <publication-card id="brochure" prop:publication={BROCHURE} />
      </Show>
    </>
  );
}
