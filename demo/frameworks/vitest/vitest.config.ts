import {defineConfig} from 'vitest/config';

const environments = ['jsdom', 'happy-dom'];

export default defineConfig({
  // Without these two, Node's conditions make Lit one for servers, and `src` never loads.
  resolve: {conditions: ['browser', 'development']},
  test: {
    server: {deps: {inline: ['alliance-widgets', /lit/]}},
    projects: environments.map((environment) => ({extends: true, test: {name: environment, environment}})),
  },
});
