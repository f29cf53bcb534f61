import {useState} from 'react';
import type {AllianceSelectEvent, NewsItem, VisitorFilter} from 'alliance-widgets';
import 'alliance-widgets/define';
import type {} from 'alliance-widgets/react';

const OWN_FEED = {items: [{id: 'office', title: 'Our office opens', date_published: '2014-09-01'}]};
const BROCHURE = {id: 'brochure', title: 'Our brochure', authors: [{name: 'Our agency'}]};

// Outside the component, so that it stays the same from one rendering to the next.
const itemTemplate = ({title}: NewsItem) => `${title}!`;

export function App() {
  const [shown, setShown] = useState(true);
  const [limit, setLimit] = useState(2);
  const [more, setMore] = useState(true);
  const [publications, setPublications] = useState(['handbook-for-employers', 'the-cost-of-coercion']);
  const [filter, setFilter] = useState<VisitorFilter>({});
  const [message, setMessage] = useState('Loading');

  function select(event: AllianceSelectEvent) {
    // The link is not followed: the application shows the item by itself.
    event.preventDefault();
    setMessage(`Selected: ${event.item.title}`);
  }

  return (
    <>
      <h1>Alliance Widgets in React</h1>
      <p>
        <label>
          <input type="checkbox" name="shown" checked={shown} onChange={() => setShown(!shown)} /> Show the widgets
        </label>
        <label>
          <input type="checkbox" name="more" checked={more} onChange={() => setMore(!more)} /> Offer more
        </label>
        <label>
          News <input type="number" min={1} value={limit} onChange={({target}) => setLimit(target.valueAsNumber)} />
        </label>
        <button onClick={() => setPublications(publications.toReversed())}>Reverse the publications</button>
      </p>
      <output>{message}</output>

      {shown && (
        <>
          <alliance-feed
            src="alliance.json"
            refresh={300}
            onalliance-load={({feed}) => setMessage(`Loaded: ${feed.title}`)}
            onalliance-error={({error}) => setMessage(`Failed: ${error.code}`)}
          >
            <news-list
              heading="Latest news"
              heading-level={3}
              layout="cards"
              limit={limit}
              more={more}
              filters="search"
              filter={filter}
              onalliance-filter={(event) => setFilter(event.filter)}
              onalliance-select={select}
            />
            <ul>
              {publications.map((id) => (
                <li key={id}>
                  <publication-card item={id} />
                </li>
              ))}
            </ul>
          </alliance-feed>
          <news-list id="own" heading="Our own news" feed={OWN_FEED} itemTemplate={itemTemplate} />
          <publication-card id="brochure" publication={BROCHURE} />
        </>
      )}
    </>
  );
}
