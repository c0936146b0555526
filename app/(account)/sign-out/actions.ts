"use server";
import { redirect } from "next/navigation";
import { signOut } from "#lib/web/auth.ts";

/** Ends this sign-in, on the server and in the browser. */
export async function signOutAction(): Promise<void> {
  await signOut({ redirect: false });
  redirect("/");
}
