import { sendReminders } from "#lib/domain/findings/send-reminders.ts";

/** Every ten minutes: whoever has not answered a last call that closes soon is reminded. */
export async function remindLastCallsTask(): Promise<void> {
  await sendReminders();
}
