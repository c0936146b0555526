import type { TextAddress } from "#lib/domain/imports/types.ts";

/** Where a text stands in the workshop. */
export function textAddress({ group, paper, earlier }: TextAddress): string {
  if (earlier) return `/workspace/${group}/earlier/${earlier}`;
  return paper ? `/workspace/${group}/papers/${paper}` : `/workspace/${group}/report`;
}
