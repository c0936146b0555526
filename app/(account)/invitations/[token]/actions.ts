"use server";
import { acceptInvitation } from "#lib/domain/groups/accept-invitation.ts";
import { acceptInvitationSchema } from "#lib/domain/groups/schema.ts";
import { publicAction } from "#lib/web/action.ts";
import { requestOrigin } from "#lib/web/request-origin.ts";
import { enter } from "#lib/web/session-cookie.ts";

export const acceptInvitationAction = publicAction(
  acceptInvitationSchema,
  async (input) => acceptInvitation(input, await requestOrigin()),
  ({ admission, roundId }) => enter(admission, roundId ? `/reviews/${roundId}` : undefined),
);
