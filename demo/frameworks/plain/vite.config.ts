import {defineConfig} from 'vite';

export default defineConfig({
  base: './',
  // Feeds to show; your own is somewhere on the web.
  publicDir: '../../feeds',
});
