import react from '@vitejs/plugin-react';
import {defineConfig} from 'vite';

export default defineConfig({
  plugins: [react()],
  base: './',
  // Feeds to show; your own is somewhere on the web.
  publicDir: '../../feeds',
  // React's development version, which reports everything in which server and browser differ.
  define: {'process.env.NODE_ENV': '"development"'},
});
