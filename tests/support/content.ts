/** The prose files of content/ with their front matter, as the content tests read them. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { z } from 'astro/zod';

export interface Prose<T> {
  path: string;
  /** File name without its ending. */
  id: string;
  data: T;
  body: string;
}

/** All MDX files of a folder of content/, their front matter checked. Throws, naming the file, if it does not fit. */
export function proseFiles<T>(folder: string, schema: z.ZodType<T>): Prose<T>[] {
  return readdirSync(`content/${folder}`)
    .filter((name) => name.endsWith('.mdx'))
    .sort()
    .map((name) => {
      const path = `content/${folder}/${name}`;
      const [, matter = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(path, 'utf8')) ?? [];
      const result = schema.safeParse(parse(matter));
      if (!result.success)
        throw new Error(`${path}: ${result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`);
      return { path, id: name.replace(/\.mdx$/, ''), data: result.data, body };
    });
}
