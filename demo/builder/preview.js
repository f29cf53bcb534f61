/* The widget that a configuration stands for, alive. */

/** So many items of a feed are looked at for what an option may be. */
const ENOUGH = 500;

/** What a loaded feed says of itself, and what may be chosen from it. */
function aboutOf({title, home_page_url: url, items}) {
  const some = items.slice(0, ENOUGH);
  return {
    title,
    url,
    tags: new Map(some.flatMap(({tags = []}) => tags.map((tag) => [tag, tag]))),
    items: new Map(
      some.filter(({_alliance}) => _alliance?.type === 'publication').map(({id, title}) => [id, title ?? id]),
    ),
  };
}

/**
 * Shows one widget in a box, and keeps it for as long as it is the same element with the same feed.
 *
 * @param on `load(about, problems, empty)` and `fail(error)` are called for the widget that is shown, `dismiss()` when
 *   its close button is pressed, which does not close it here.
 */
export function previewIn(box, on) {
  let element;
  let key;
  let loaded;

  async function tell() {
    const shown = element;
    await shown.updateComplete;
    if (shown === element && loaded) on.load(aboutOf(loaded.feed), loaded.problems, shown.matches(':state(empty)'));
  }

  function create({widget, src, feed}) {
    const created = document.createElement(widget);
    created.addEventListener('alliance-load', (event) => {
      if (created !== element) return;
      loaded = event;
      tell();
    });
    created.addEventListener('alliance-error', ({error}) => created === element && on.fail(error));
    created.addEventListener('alliance-dismiss', (event) => {
      event.preventDefault();
      on.dismiss();
    });
    if (src) created.src = src;
    else created.feed = feed;
    return created;
  }

  return {
    show(what) {
      const {widget, src, feed, attributes} = what;
      const wanted = JSON.stringify([widget, src, feed]);
      const other = wanted !== key;
      if (other) {
        key = wanted;
        loaded = undefined;
        element = create(what);
      }
      for (const name of element.constructor.observedAttributes)
        if (!(name in attributes)) element.removeAttribute(name);
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      if (other) box.replaceChildren(element);
      else tell();
      return other;
    },
    clear() {
      key = element = loaded = undefined;
      box.replaceChildren();
    },
  };
}
