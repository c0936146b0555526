import type { ActivityFilter } from "#lib/domain/notifications/schema.ts";

/** Of a group's account, or of a part of it, with this choice. */
export function activityAddress(slug: string, filter: ActivityFilter, part = ""): string {
  const chosen = Object.entries(filter).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const query = new URLSearchParams(chosen).toString();
  return `/workspace/${slug}/activity${part}${query && `?${query}`}`;
}
