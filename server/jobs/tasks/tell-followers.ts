import { tellFollowers } from "#lib/domain/subscriptions/tell-followers.ts";

/** Every ten minutes: those who follow a topic are told of what has come out under it; a moderator has had time to sort it. */
export async function tellFollowersTask(): Promise<void> {
  await tellFollowers();
}
