import {useState} from 'react';
import type {AllianceSelectEvent, NewsItem, VisitorFilter} from 'alliance-widgets';
import {AllianceFeed, NewsList, PublicationCard} from 'alliance-widgets/react';

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
      <h1>Alliance Widgets in React, rendered on a server</h1>
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
          <AllianceFeed
            src="alliance.json"
            refresh={300}
            onAllianceLoad={({feed}) => setMessage(`Loaded: ${feed.title}`)}
            onAllianceError={({error}) => setMessage(`Failed: ${error.code}`)}
          >
            <NewsList
              heading="Latest news"
              headingLevel={3}
              layout="cards"
              limit={limit}
              more={more}
              filters="search"
              filter={filter}
              onAllianceFilter={(event) => setFilter(event.filter)}
              onAllianceSelect={select}
            />
            <ul>
              {publications.map((id) => (
                <li key={id}>
                  <PublicationCard item={id} />
                </li>
              ))}
            </ul>
          </AllianceFeed>
          <NewsList id="own" heading="Our own news" feed={OWN_FEED} itemTemplate={itemTemplate} />
          <PublicationCard id="brochure" publication={BROCHURE} />
        </>
      )}
    </>
  );
}
