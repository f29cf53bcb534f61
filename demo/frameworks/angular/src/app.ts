import {Component, CUSTOM_ELEMENTS_SCHEMA, signal} from '@angular/core';
import type {
  AllianceErrorEvent,
  AllianceFilterEvent,
  AllianceLoadEvent,
  AllianceSelectEvent,
  NewsItem,
  VisitorFilter,
} from 'alliance-widgets';
import 'alliance-widgets/define';

@Component({
  selector: 'app-root',
  // Elements that are not Angular's components.
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <h1>Alliance Widgets in Angular</h1>
    <p>
      <label>
        <input type="checkbox" name="shown" [checked]="shown()" (change)="shown.set(!shown())" /> Show the widgets
      </label>
      <label><input type="checkbox" name="more" [checked]="more()" (change)="more.set(!more())" /> Offer more</label>
      <label>News <input #news type="number" min="1" [value]="limit()" (input)="limit.set(+news.value)" /></label>
      <button (click)="reverse()">Reverse the publications</button>
    </p>
    <output>{{ message() }}</output>

    @if (shown()) {
      <alliance-feed src="alliance.json" refresh="300" (alliance-load)="load($event)" (alliance-error)="fail($event)">
        <news-list
          heading="Latest news"
          heading-level="3"
          layout="cards"
          [limit]="limit()"
          [more]="more()"
          filters="search"
          [filter]="filter()"
          (alliance-filter)="keep($event)"
          (alliance-select)="select($event)"
        ></news-list>
        <ul>
          @for (id of publications(); track id) {
            <li><publication-card [item]="id"></publication-card></li>
          }
        </ul>
      </alliance-feed>
      <news-list id="own" heading="Our own news" [feed]="ownFeed" [itemTemplate]="itemTemplate"></news-list>
      <publication-card id="brochure" [publication]="brochure"></publication-card>
    }
  `,
})
export class App {
  protected readonly ownFeed = {items: [{id: 'office', title: 'Our office opens', date_published: '2014-09-01'}]};
  protected readonly brochure = {id: 'brochure', title: 'Our brochure', authors: [{name: 'Our agency'}]};
  protected readonly itemTemplate = ({title}: NewsItem) => `${title}!`;

  protected readonly shown = signal(true);
  protected readonly limit = signal(2);
  protected readonly more = signal(true);
  protected readonly publications = signal(['handbook-for-employers', 'the-cost-of-coercion']);
  protected readonly filter = signal<VisitorFilter>({});
  protected readonly message = signal('Loading');

  protected reverse() {
    this.publications.update((publications) => publications.toReversed());
  }

  protected load({feed}: AllianceLoadEvent) {
    this.message.set(`Loaded: ${feed.title}`);
  }

  protected fail({error}: AllianceErrorEvent) {
    this.message.set(`Failed: ${error.code}`);
  }

  protected keep(event: AllianceFilterEvent) {
    this.filter.set(event.filter);
  }

  protected select(event: AllianceSelectEvent) {
    // The link is not followed: the application shows the item by itself.
    event.preventDefault();
    this.message.set(`Selected: ${event.item.title}`);
  }
}
