/// <reference types="vitest/config" />
import { getViteConfig } from 'astro/config';

// Through Astro's own Vite, so that tests see Svelte components and the alias ~/ as the site does.
export default getViteConfig({
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/content/**/*.test.ts', 'tests/site/**/*.test.ts', 'tests/*.test.ts'],
    environment: 'node',
    testTimeout: 60_000,
  },
});
