import { forgetExpired } from "#lib/domain/accounts/forget-expired.ts";
import { forgetTyping } from "#lib/domain/documents/forget-typing.ts";
import { forgetInvitationLists } from "#lib/domain/groups/forget-invitation-lists.ts";
import { forgetInvitations } from "#lib/domain/groups/forget-invitations.ts";
import { forgetImports } from "#lib/domain/imports/forget-imports.ts";
import { forgetFailedMails } from "#lib/domain/institution/failed-mails.ts";
import { forgetNotifications } from "#lib/domain/notifications/forget-notifications.ts";
import { forgetExports } from "#lib/domain/personal-data/forget-exports.ts";
import { forgetGone } from "#lib/domain/subscriptions/forget-gone.ts";
import { forgetUnconfirmed } from "#lib/domain/subscriptions/forget-unconfirmed.ts";
import { readClock } from "#lib/infra/read-clock.ts";

/** Every night: what has expired is removed. */
export async function forgetExpiredTask(): Promise<void> {
  const now = await readClock();
  await forgetExpired(now);
  await forgetInvitationLists(now);
  await forgetImports(now);
  await forgetUnconfirmed(now);
  await forgetGone();
  await forgetNotifications();
  await forgetInvitations(now);
  await forgetTyping(now);
  await forgetFailedMails(now);
  await forgetExports(now);
}
