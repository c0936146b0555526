import { sendSignOffReminders } from "#lib/domain/sign-offs/send-sign-off-reminders.ts";

/** Every ten minutes: whoever has not answered a sign-off that closes soon is reminded. */
export async function remindSignOffsTask(): Promise<void> {
  await sendSignOffReminders();
}
