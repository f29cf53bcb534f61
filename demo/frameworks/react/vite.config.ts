import react from '@vitejs/plugin-react';
import {defineConfig} from 'vite';

export default defineConfig({
  plugins: [react()],
  base: './',
  // Feeds to show; your own is somewhere on the web.
  publicDir: '../../feeds',
});
