import type { NotificationFilter } from "#lib/domain/notifications/schema.ts";

/** Where notifications are read, narrowed to what is chosen. */
export function notificationsAddress(filter: NotificationFilter): string {
  const chosen = Object.entries(filter).flatMap(([name, value]) => (value ? [[name, value]] : []));
  const query = new URLSearchParams(chosen).toString();
  return query ? `/workspace/notifications?${query}` : "/workspace/notifications";
}
