import {formatDate, formatNumber, ownLanguage, type Campaign, type Feed} from '../widgets.js';
import type {Place} from './item.js';
import type {Attributes, Child, Markup} from './markup.js';
import type {WidgetAttributes} from './select.js';

/** The feed's campaign or, if it has none, the feed's own title and description. */
function campaignOf({
  _alliance,
  title,
  description,
  home_page_url: home,
}: Feed): Partial<Campaign> & {home?: string | undefined} {
  return _alliance?.campaign ?? {...(title && {title}), statement: description ? [description] : [], home};
}

/** A campaign as plain HTML; undefined if there is none to show. */
export function campaignContent(
  feed: Feed,
  attributes: WidgetAttributes,
  place: Place,
  hasHeading: boolean,
): Child | undefined {
  const {build} = place;
  const {title, statement = [], figures = [], goal, action, home} = campaignOf(feed);
  if (!title && !statement.length) return undefined;
  const own: Attributes = {...ownLanguage(feed.language, place.language)};
  const level = place.level + (attributes.heading?.trim() || hasHeading ? 1 : 0);
  const bar = attributes.variant === 'bar';
  return [
    title && build.heading(level, own, build.link(home, {}, title)),
    (!bar || !title) && statement.map((paragraph) => build.block('p', own, paragraph)),
    !bar &&
      figures.length > 0 &&
      build.block(
        'dl',
        {},
        figures.map((figure) => keyFigure(figure, own, place)),
      ),
    !bar && goal && goalLine(goal, own, place),
    action && build.block('p', own, build.link(action.url, {}, action.label)),
  ].map((child) => child || undefined);
}

function keyFigure(
  {value, label, qualifier}: NonNullable<Campaign['figures']>[number],
  own: Attributes,
  {build, language}: Place,
): Markup {
  const number = typeof value === 'number';
  return build.block(
    'div',
    {},
    build.block('dt', own, label),
    build.block(
      'dd',
      {},
      qualifier && [build.inline('span', own, qualifier), ' '],
      build.inline('b', number ? {} : own, number ? formatNumber(value, language) : value),
    ),
  );
}

const goalLine = ({label, date}: NonNullable<Campaign['goal']>, own: Attributes, {build, language}: Place) =>
  build.block(
    'p',
    {},
    build.inline('span', own, label),
    date && [' ', build.inline('time', {datetime: date}, formatDate(date, language))],
  );
