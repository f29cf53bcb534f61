import vue from '@vitejs/plugin-vue';
import {defineConfig} from 'vite';

export default defineConfig({
  // What has a dash in its name is an element, no component.
  plugins: [vue({template: {compilerOptions: {isCustomElement: (tag) => tag.includes('-')}}})],
  base: './',
  // Feeds to show; your own is somewhere on the web.
  publicDir: '../../feeds',
});
