import {Component, CUSTOM_ELEMENTS_SCHEMA, signal} from '@angular/core';
import type {AllianceErrorEvent, AllianceLoadEvent, AllianceSelectEvent, NewsItem} from 'alliance-widgets';
import 'alliance-widgets/define';

@Component({
  selector: 'app-root',
  templateUrl: './app.html',
  // Elements that are no components of Angular's.
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
})
export class App {
  protected readonly ownFeed = {items: [{id: 'office', title: 'Our office opens', date_published: '2014-09-01'}]};
  protected readonly brochure = {id: 'brochure', title: 'Our brochure', authors: [{name: 'Our agency'}]};
  protected readonly itemTemplate = ({title}: NewsItem) => `${title}!`;

  protected readonly shown = signal(true);
  protected readonly limit = signal(2);
  protected readonly more = signal(true);
  protected readonly publications = signal(['handbook-for-employers', 'the-cost-of-coercion']);
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

  protected select(event: AllianceSelectEvent) {
    // The link is not followed: the application shows the item by itself.
    event.preventDefault();
    this.message.set(`Selected: ${event.item.title}`);
  }
}
