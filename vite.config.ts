import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';
import remixConfig from './remix.config.js';

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true;
  }
}

export default defineConfig({
  plugins: [remix(remixConfig)],
  build: {
    target: 'es2020',
    assetsInlineLimit: 0,
    rollupOptions: {
      // zod's comments about its own bundles say nothing about ours.
      onwarn: (warning, say) => warning.code !== 'INVALID_ANNOTATION' && say(warning),
    },
  },
});
