import { roleIn, type SignedInActor } from "#lib/base/actor.ts";
import { type NotVisible, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { db } from "#lib/infra/db.ts";
import { withDigests } from "./rules.ts";
import type { SetGroupMailSettingsInput, SetMailSettingsInput } from "./schema.ts";
import { notificationKinds, type Paces } from "./types.ts";

/** Keeps what the actor wants to be mailed of all their groups, from now on; "never" holds at once. Never refuses. */
export async function setMailSettings(
  actor: SignedInActor,
  { scope, digestHour, digests, ...fields }: SetMailSettingsInput,
): Promise<Result<undefined, never>> {
  const chosen = pacesOf(fields);
  const row = { scope, digestHour, paces: digests ? withDigests(chosen, digests) : chosen };
  await db.mailSettings.upsert({
    where: { accountId: actor.accountId },
    create: { accountId: actor.accountId, ...row },
    update: row,
    select: { accountId: true },
  });
  return ok();
}

/** The same of one of the actor's groups. Refuses: NotVisible (it is none of theirs). */
export async function setGroupMailSettings(
  actor: SignedInActor,
  { groupId, ...fields }: SetGroupMailSettingsInput,
): Promise<Result<undefined, NotVisible>> {
  if (!roleIn(actor, groupId)) return notVisible();
  const key = { accountId: actor.accountId, groupId };
  const paces = pacesOf(fields);
  await db.groupMailSettings.upsert({
    where: { accountId_groupId: key },
    create: { ...key, paces },
    update: { paces },
    select: { accountId: true },
  });
  return ok();
}

type Fields = Omit<SetGroupMailSettingsInput, "groupId">;

/** A kind for which nothing is chosen is not kept. */
function pacesOf(fields: Fields): Paces {
  return Object.fromEntries(
    notificationKinds.flatMap((kind) => (fields[kind] ? [[kind, fields[kind]]] : [])),
  );
}
