import { refuse } from "./result.ts";

/** The thing does not exist, or not for this actor: the two are never told apart. */
export type NotVisible = { kind: "NotVisible" };

/** The actor sees the thing but may not do this with it. */
export type NotAllowed = { kind: "NotAllowed" };

/** Somebody else changed the state first, or the state does not allow it. */
export type WrongState = { kind: "WrongState"; state: string };

export const notVisible = () => refuse<NotVisible>({ kind: "NotVisible" });
export const notAllowed = () => refuse<NotAllowed>({ kind: "NotAllowed" });
export const wrongState = (state: string) => refuse<WrongState>({ kind: "WrongState", state });
