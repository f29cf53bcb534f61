/** @jsxImportSource react */
import {useRef} from 'react';
import type {Feed, NewsList as NewsListElement} from 'alliance-widgets';
import {AllianceFeed, CampaignBanner, NewsList, PublicationCard, PublicationList} from 'alliance-widgets/react';

declare const feed: Feed | undefined;

export const good = (
  <alliance-feed src="https://alliance.example/feed.json" onalliance-error={({error}) => error.code === 'http'}>
    <news-list limit={4} layout="cards" feed={feed} itemTemplate={({title}) => title} className="news" />
    <news-list limit="4" heading-level={3} onalliance-select={({item, currentTarget}) => [item.title, currentTarget.limit]} />
    <campaign-banner variant="bar" dismissible onalliance-dismiss={(event) => event.preventDefault()} />
    <publication-list sort="date" style={{'--alliance-accent': 'darkred', margin: '1em'}} />
    <publication-card publication={{title: 'One'}} />
  </alliance-feed>
);

// @ts-expect-error No such layout.
export const badLayout = <news-list layout="tiles" />;
// @ts-expect-error No number.
export const badLimit = <news-list limit="four" />;

export function Good() {
  const list = useRef<NewsListElement>(null);
  return (
    <AllianceFeed src="https://alliance.example/feed.json" onAllianceLoad={({feed, problems}) => [feed.items, problems]}>
      <NewsList ref={list} feed={feed} headingLevel={3} more itemTemplate={({title}) => title} lang="fr" />
      <NewsList heading-level="3" onAllianceSelect={({item, currentTarget}) => [item.title, currentTarget.limit]}>
        <a href="https://alliance.example/news">Alliance news</a>
      </NewsList>
      <CampaignBanner dismissible onAllianceDismiss={(event) => event.preventDefault()} />
      <PublicationList sort="date" className="publications" style={{'--alliance-gap': '2em'}} />
      <PublicationCard publication={{title: 'One'}} />
    </AllianceFeed>
  );
}

// @ts-expect-error No such layout.
export const badComponent = <NewsList layout="tiles" />;
// @ts-expect-error No event of this element.
export const badEvent = <NewsList onAllianceDismiss={() => {}} />;
