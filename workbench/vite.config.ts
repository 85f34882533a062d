// SPDX-License-Identifier: Apache-2.0
// Fixed names: the program carries these three files (src/server/pages.cc).
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { outlines } from './outlines.ts';

export default defineConfig({
  plugins: [svelte(), outlines()],
  build: {
    modulePreload: { polyfill: false },
    rollupOptions: {
      output: {
        entryFileNames: 'assets/app.js',
        assetFileNames: 'assets/app[extname]',
      },
    },
  },
});
