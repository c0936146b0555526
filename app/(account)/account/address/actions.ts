"use server";
import { z } from "zod";
import { askForAddress } from "#lib/domain/accounts/ask-for-address.ts";
import { cancelOwnAddressChange } from "#lib/domain/accounts/cancel-own-address-change.ts";
import { cancelAddress, confirmAddress } from "#lib/domain/accounts/confirm-address.ts";
import { askForAddressSchema, mailLinkSchema } from "#lib/domain/accounts/schema.ts";
import { action, publicAction } from "#lib/web/action.ts";
import { signInHere } from "#lib/web/sign-in-here.ts";

export const askForAddressAction = action(
  askForAddressSchema,
  async (actor, input) => askForAddress(actor, input, await signInHere()),
  () => ({ done: "addressAsked" }),
);

export const cancelOwnAddressChangeAction = action(z.object({}), cancelOwnAddressChange, () => ({
  done: "addressTakenBack",
}));

export const confirmAddressAction = publicAction(mailLinkSchema, confirmAddress, ({ changed }) => ({
  redirect: `/account/address/said?what=${changed ? "changed" : "confirmed"}`,
}));

export const cancelAddressAction = publicAction(mailLinkSchema, cancelAddress, () => ({
  redirect: "/account/address/said?what=cancelled",
}));
