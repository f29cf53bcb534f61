import solid from 'vite-plugin-solid';
import {defineConfig} from 'vite';

export default defineConfig({
  plugins: [solid()],
  base: './',
  // Feeds to show; your own is somewhere on the web.
  publicDir: '../../feeds',
});
