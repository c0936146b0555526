import type { ActivityFilter } from "#lib/domain/notifications/schema.ts";

/** Of a group's account with this choice. */
export function activityAddress(slug: string, filter: ActivityFilter): string {
  const chosen = Object.entries(filter).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const query = new URLSearchParams(chosen).toString();
  return `/workspace/${slug}/activity${query && `?${query}`}`;
}
