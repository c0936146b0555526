"use client";
import type { ReactNode } from "react";
import { AccountContext } from "./account-context.ts";

/** Tells the forms inside whose account they are filled in with. */
export function SignedInAs({ accountId, children }: { accountId: string; children: ReactNode }) {
  return <AccountContext value={accountId}>{children}</AccountContext>;
}
