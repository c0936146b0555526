import { closeOverdueReviews } from "#lib/domain/reviews/close-overdue-reviews.ts";
import { sendReviewReminders } from "#lib/domain/reviews/send-review-reminders.ts";

/** Every five minutes: rounds whose time is up are closed, and who owes a review that closes soon is reminded. */
export async function tendReviewsTask(): Promise<void> {
  await closeOverdueReviews();
  await sendReviewReminders();
}
