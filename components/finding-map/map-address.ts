import type { MapFilter } from "./map-shapes.ts";

/** Of the picture with these filters, in the group at this slug. */
export function mapAddress(slug: string, filter: MapFilter): string {
  const { theme, state, stance, from, all, sources } = filter;
  const chosen = Object.entries({ theme, state, stance, from }).filter((entry) => entry[1]) as [
    string,
    string,
  ][];
  const flags = [...(all ? [["all", "yes"]] : []), ...(sources ? [["sources", "all"]] : [])];
  const query = new URLSearchParams([...chosen, ...flags]).toString();
  return `/workspace/${slug}/findings/map${query && `?${query}`}`;
}
