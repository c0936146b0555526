"use server";
import { changePassword } from "#lib/domain/accounts/change-password.ts";
import { changePasswordSchema } from "#lib/domain/accounts/schema.ts";
import { action } from "#lib/web/action.ts";
import { setSessionCookie } from "#lib/web/session-cookie.ts";
import { signInHere } from "#lib/web/sign-in-here.ts";

export const changePasswordAction = action(
  changePasswordSchema,
  async (actor, input) => {
    const changed = await changePassword(actor, input, await signInHere());
    if (changed.ok) await setSessionCookie(changed.value);
    return changed;
  },
  () => ({ redirect: "/account/password?changed=yes" }),
);
