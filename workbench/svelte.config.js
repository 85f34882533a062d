import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
// A region that scrolls is given the keyboard's focus, so that it can be scrolled without a mouse.
export default {
  preprocess: vitePreprocess(),
  compilerOptions: { warningFilter: (warning) => warning.code !== 'a11y_no_noninteractive_tabindex' },
};
