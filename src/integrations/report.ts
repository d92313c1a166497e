import type { AstroIntegration } from 'astro';
import { ContentError } from '../evidence/evidence.ts';
import { readEvidence } from '../evidence/read.ts';
import { isStale } from '../lib/standing.ts';

/**
 * Speaks to whoever builds the site: stops a build of wrong content before it begins, with sentences instead of a stack, and lists at
 * its end what an owner has still to do. What it prints may know today's date; the pages may not.
 */
export function report(): AstroIntegration {
  return {
    name: 'report',
    hooks: {
      // before Astro reads the prose, which it would tell with a stack
      'astro:config:setup': ({ command, logger }) => {
        if (command !== 'build') return;
        try {
          readEvidence(process.cwd());
        } catch (error) {
          if (!(error instanceof ContentError)) throw error;
          logger.error(error.message);
          process.exit(1);
        }
      },
      'astro:build:done': ({ logger }) => {
        const { site, facts } = readEvidence(process.cwd());
        const today = new Date().toISOString().slice(0, 10);
        const open = Object.entries(site).flatMap(([key, value]) => (typeof value === 'object' && value.open ? [key] : []));
        const stale = [...facts.values()].filter((fact) => isStale(fact, today)).map(({ id }) => id);
        if (open.length > 0) logger.warn(`content/site.yaml: still to be filled in by an owner: ${open.join(', ')}`);
        if (stale.length > 0) logger.warn(`not checked for twelve months: ${stale.join(', ')}`);
      },
    },
  };
}
