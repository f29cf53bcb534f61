import preact from '@preact/preset-vite';
import {defineConfig} from 'vite';

export default defineConfig({
  plugins: [preact()],
  base: './',
  // Feeds to show; your own is somewhere on the web.
  publicDir: '../../feeds',
});
