import type { Id } from "#lib/base/id.ts";

export type AccountId = Id<"Account">;

/** A sign-in on one device, as its owner sees it. */
export type SessionView = { id: string; device: string; createdAt: Date; expiresAt: Date; current: boolean };
