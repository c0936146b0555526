import type { Actor } from "#lib/base/actor.ts";
import { type NotVisible, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import { type NoRoomForFiles, storeFiles } from "#lib/infra/files/store-files.ts";
import { encodeLogo, type LogoRefusal } from "#lib/infra/images/encode-logo.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import { lockInstitution } from "./lock-institution.ts";
import { mayAdminister } from "./policy.ts";
import { logoKey } from "./rules.ts";
import { institutionId, type Logo } from "./types.ts";

export type SetLogoRefusal = NotVisible | LogoRefusal | NoRoomForFiles;

/** Whether somebody may give the institution a logo: asked before the file is read. Refuses: NotVisible. */
export function maySetLogo(actor: Actor): Result<undefined, NotVisible> {
  return mayAdminister(actor) ? ok() : notVisible();
}

/**
 * Gives the institution a logo, made anew: of what was sent nothing is kept but what can be seen.
 * Refuses: NotVisible, then as LogoRefusal says, NoRoomForFiles. Throws: when the file store fails otherwise.
 */
export async function setLogo(actor: Actor, bytes: Uint8Array): Promise<Result<undefined, SetLogoRefusal>> {
  const allowed = maySetLogo(actor);
  if (!allowed.ok) return allowed;
  const stored = await storeLogo(bytes);
  if (!stored.ok) return stored;
  return transact(async (tx) => {
    await lockInstitution(tx);
    await tx.institution.update({ where: { id: 1 }, data: columnsOf(stored.value), select: { id: true } });
    await recordFact(tx, actor, { kind: "LogoSet", subjectId: institutionId });
    return ok();
  });
}

/** Makes the forms of a logo and puts them in the file store. Takes a moment: not for a transaction that others wait for. */
export async function storeLogo(bytes: Uint8Array): Promise<Result<Logo, LogoRefusal | NoRoomForFiles>> {
  const encoded = await encodeLogo(bytes);
  if (!encoded.ok) return encoded;
  const { page, print, ground } = encoded.value;
  const hash = hashOf(bytes);
  const stored = await storeFiles([
    { key: logoKey(hash, "webp"), bytes: page.bytes, contentType: "image/webp" },
    { key: logoKey(hash, "png"), bytes: print, contentType: "image/png" },
  ]);
  if (!stored.ok) return stored;
  return ok({ hash, width: page.width, height: page.height, ground });
}

/** A logo as its row has it. */
export function columnsOf(logo: Logo | null) {
  return {
    logo: logo?.hash ?? null,
    logoWidth: logo?.width ?? null,
    logoHeight: logo?.height ?? null,
    logoGround: logo?.ground ?? null,
  };
}
