"use server";
import { cancelRelease } from "#lib/domain/releases/cancel-release.ts";
import { confirmRelease } from "#lib/domain/releases/confirm-release.ts";
import { invitePreview } from "#lib/domain/releases/invite-preview.ts";
import { requestRelease } from "#lib/domain/releases/request-release.ts";
import { rescheduleRelease } from "#lib/domain/releases/reschedule-release.ts";
import { revokePreview } from "#lib/domain/releases/revoke-preview.ts";
import {
  cancelReleaseSchema,
  confirmReleaseSchema,
  invitePreviewSchema,
  requestReleaseSchema,
  rescheduleReleaseSchema,
  revokePreviewSchema,
} from "#lib/domain/releases/schema.ts";
import { action } from "#lib/web/action.ts";

export const requestReleaseAction = action(requestReleaseSchema, requestRelease, () => ({
  done: "releaseRequested",
}));
export const confirmReleaseAction = action(confirmReleaseSchema, confirmRelease, () => ({
  done: "releaseConfirmed",
}));
export const rescheduleReleaseAction = action(rescheduleReleaseSchema, rescheduleRelease, () => ({
  done: "releaseRescheduled",
}));
export const cancelReleaseAction = action(cancelReleaseSchema, cancelRelease, () => ({
  done: "releaseCancelled",
}));
export const invitePreviewAction = action(
  invitePreviewSchema,
  invitePreview,
  ({ again }, { name, email }) => ({
    done: again ? "previewSentAgain" : "previewSent",
    values: { name, email },
  }),
);
export const revokePreviewAction = action(revokePreviewSchema, revokePreview, () => ({
  done: "previewRevoked",
}));
