import { sendNotifications } from "#lib/domain/notifications/send-notifications.ts";
import { readClock } from "#lib/infra/read-clock.ts";

/** Every minute: what people are told by mail at this hour leaves. */
export async function sendNotificationsTask(): Promise<void> {
  await sendNotifications(await readClock());
}
