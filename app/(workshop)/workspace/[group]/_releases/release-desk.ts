import "#server-only";
import type { SignedInActor } from "#lib/base/actor.ts";
import { readOwnTimeZone } from "#lib/domain/accounts/queries.ts";
import { findRelease, readReleaseContent } from "#lib/domain/releases/queries.ts";
import {
  cancelReleaseAction,
  confirmReleaseAction,
  invitePreviewAction,
  rescheduleReleaseAction,
  revokePreviewAction,
} from "./release-actions.ts";

/** What can be done with a release once it is asked for. */
export const releaseActions = {
  confirm: confirmReleaseAction,
  reschedule: rescheduleReleaseAction,
  cancel: cancelReleaseAction,
  invite: invitePreviewAction,
  revoke: revokePreviewAction,
};

/** The last release of a report or paper, on the moderator's clocks; its content where that waits or is out. */
export async function readReleaseDesk(
  actor: SignedInActor,
  subject: { reportId: string } | { paperId: string },
) {
  const [release, zone] = await Promise.all([findRelease(actor, subject), readOwnTimeZone(actor)]);
  const shown = release && release.state !== "cancelled" ? release : null;
  const content = shown && (await readReleaseContent(actor, shown.id));
  return { release, content, zone: zone ?? "UTC" };
}
