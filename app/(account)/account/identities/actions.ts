"use server";
import { z } from "zod";
import { ok, refuse } from "#lib/base/result.ts";
import { linkIdentity } from "#lib/domain/accounts/link-identity.ts";
import { unlinkIdentitySchema } from "#lib/domain/accounts/schema.ts";
import { unlinkIdentity } from "#lib/domain/accounts/unlink-identity.ts";
import { action } from "#lib/web/action.ts";
import { forgetOfferedIdentity, readOfferedIdentity } from "#lib/web/offered-identity.ts";
import { signInHere } from "#lib/web/sign-in-here.ts";

export const linkIdentityAction = action(
  z.object({}),
  async (actor) => {
    const identity = await readOfferedIdentity();
    if (!identity) return refuse({ kind: "NoIdentityOffered" });
    const linked = await linkIdentity(actor, identity, await signInHere());
    if (linked.ok) await forgetOfferedIdentity();
    return linked;
  },
  () => ({ redirect: "/account/identities?said=linked" }),
);

export const dropIdentityAction = action(
  z.object({}),
  async () => ok(await forgetOfferedIdentity()),
  () => ({ redirect: "/account/identities" }),
);

export const unlinkIdentityAction = action(
  unlinkIdentitySchema,
  async (actor, input) => unlinkIdentity(actor, input, await signInHere()),
  () => ({ done: "identityUnlinked" }),
);
