import type { Actor } from "#lib/base/actor.ts";
import { notVisible } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { languageOfMail } from "#lib/domain/accounts/language-of-mail.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import { queueMail } from "#lib/infra/mail.ts";
import { mailText } from "#lib/infra/mail-text.ts";
import { settings } from "#lib/infra/settings.ts";
import { hashOf, newToken } from "#lib/infra/tokens.ts";
import { type LoadRefusal, loadReleaseFor } from "./load-release-for.ts";
import type { InvitePreviewInput } from "./schema.ts";

export type InvitePreviewRefusal =
  | LoadRefusal
  | { kind: "PreviewThere"; email: string }
  | { kind: "TooManyPreviews"; count: number };

const most = 100;

/**
 * Lets a named person read what is under embargo, by a link that is theirs alone. Only the mail holds the link; its subject
 * names neither the title nor the group.
 * @returns whether an earlier link to this address was withdrawn, which opens nothing any more
 * Refuses: NotVisible, NotAllowed, WrongState (it came out, or was cancelled), PreviewThere (a link to this address is open
 * already), TooManyPreviews.
 */
export async function invitePreview(
  actor: Actor,
  { releaseId, name, email }: InvitePreviewInput,
): Promise<Result<{ again: boolean }, InvitePreviewRefusal>> {
  return transact(async (tx): Promise<Result<{ again: boolean }, InvitePreviewRefusal>> => {
    const loaded = await loadReleaseFor(tx, actor, { releaseId, verb: "preview" });
    if (!loaded.ok) return loaded;
    if (actor.kind !== "member") return notVisible();
    const release = loaded.value;
    const earlier = await tx.preview.findMany({ where: { releaseId, email }, select: { revokedAt: true } });
    if (earlier.some(({ revokedAt }) => !revokedAt)) return refuse({ kind: "PreviewThere", email });
    if ((await tx.preview.count({ where: { releaseId } })) >= most)
      return refuse({ kind: "TooManyPreviews", count: most });
    const token = newToken();
    await tx.preview.create({
      data: { releaseId, name, email, tokenHash: hashOf(token), createdById: actor.personId },
      select: { id: true },
    });
    const language = await languageOfMail(tx, actor, email);
    const link = `${settings().appUrl}/previews/${token}`;
    await queueMail(tx, { to: email, ...mailText("preview", { name, by: actor.name, link }, language) });
    await recordFact(tx, actor, {
      kind: "ReleasePreviewed",
      groupId: release.groupId,
      subjectId: release.reportId ?? release.paperId ?? "",
    });
    return ok({ again: earlier.length > 0 });
  });
}
