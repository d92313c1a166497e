import type { APIRoute, GetStaticPaths } from 'astro';
import { evidence } from '~/evidence/index.ts';
import { registry } from '~/widgets/registry.ts';

export const getStaticPaths = (() => Object.keys(registry).map((widget) => ({ params: { widget } }))) satisfies GetStaticPaths;

/** What a widget loads when it wakes: its data and its words. */
export const GET: APIRoute = ({ params }) => {
  const widget = registry[params.widget ?? ''];
  if (!widget) return new Response(null, { status: 404 });
  return new Response(JSON.stringify(widget.payload(evidence)), { headers: { 'Content-Type': 'application/json' } });
};
