import { parseEvidence } from './evidence.ts';

const files = import.meta.glob<string>('/content/**/*.{yaml,mdx}', { query: '?raw', import: 'default', eager: true });

/** The checked evidence for pages and components. Vite watches the files, so `npm run dev` follows an edit. */
export const evidence = parseEvidence(new Map(Object.entries(files).map(([path, text]) => [path.replace(/^\//, ''), text])));
