import { defineConfig } from 'astro/config';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import svelte from '@astrojs/svelte';
import { report } from './src/integrations/report.ts';

export default defineConfig({
  site: process.env.SITE_URL ?? 'https://twoapps.example',
  base: process.env.BASE_PATH ?? '/',
  outDir: process.env.OUT_DIR ?? './dist',
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', assets: '_assets' },
  // `true`, not the new default, which joins words across line breaks (Astro 7.3).
  compressHTML: true,
  devToolbar: { enabled: false },
  // Headings carry their own stable ids: `## Title {#id}`.
  markdown: { processor: satteri({ features: { headingAttributes: true, smartPunctuation: true } }) },
  integrations: [mdx(), svelte(), report()],
  // No script, style or picture becomes an inline block: the CSP would have to name each.
  vite: { build: { assetsInlineLimit: 0 } },
});
