import type { Actor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notAllowed, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { findLibrary } from "./find-library.ts";
import type { Library, LibraryView } from "./types.ts";

/** The library somebody wants to change. Refuses: NotVisible, NotAllowed. */
export async function requireLibrary(
  actor: Actor,
  library: Library,
): Promise<Result<LibraryView, NotVisible | NotAllowed>> {
  const found = await findLibrary(actor, library);
  if (!found) return notVisible();
  return found.may.change ? ok(found) : notAllowed();
}
