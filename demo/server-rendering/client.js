// First of all: with it, Lit takes over what is there already.
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import 'alliance-widgets/define';

// The feed that the server had. Elements look for it when this module has run.
const feed = JSON.parse(document.querySelector('#feed').textContent);
for (const element of document.querySelectorAll('[data-feed]')) element.feed = feed;
