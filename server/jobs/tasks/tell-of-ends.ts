import { tellOfEnds } from "#lib/domain/groups/tell-of-ends.ts";

/** Every ten minutes: whoever's membership ends within a week is told, and the moderators are. */
export async function tellOfEndsTask(): Promise<void> {
  await tellOfEnds();
}
