import "#server-only";
import { forbidden } from "next/navigation";
import { requireGroup } from "#lib/web/require-group.ts";

/** The actor and their group, where they publish for it, or did until it was concluded. */
export async function requirePublisher(part: string) {
  const found = await requireGroup(part);
  if (!found.group.may.correct) forbidden();
  return found;
}
