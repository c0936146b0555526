import type { Tx } from "#lib/infra/db.ts";
import { endingLink, keepMailEndings } from "./mail-ending.ts";
import { listMailChoices } from "./queries.ts";
import { noChoices, paceOf } from "./rules.ts";
import type { NotificationKind } from "./types.ts";

/** Of which kind a mail is, in which group. */
export type MailOccasion = {
  kind: NotificationKind;
  groupId: string;
  /** It reminds of something that was told before, and there is no digest it could stand in. */
  reminds?: boolean;
};

/**
 * Of these people, those who are mailed of this by itself: whoever has chosen a digest for its kind finds it there, and whoever
 * has chosen never is not mailed.
 * @returns each with the address at which one request ends mails of this kind
 */
export async function chooseMailed<P extends { accountId: string }>(
  tx: Tx,
  people: readonly P[],
  { kind, groupId, reminds = false }: MailOccasion,
): Promise<(P & { unsubscribe: string })[]> {
  const ids = people.map(({ accountId }) => accountId);
  const choices = await listMailChoices(tx, ids);
  const mailed = people.filter(({ accountId }) => {
    // Who they are in the group makes no difference to what is mailed by itself.
    const pace = paceOf(choices.get(accountId) ?? noChoices, { kind, groupId, role: null });
    return reminds ? pace !== "never" : pace === "at_once";
  });
  const tokens = await keepMailEndings(
    tx,
    kind,
    mailed.map(({ accountId }) => accountId),
  );
  return mailed.map((person) => ({
    ...person,
    unsubscribe: `${endingLink(tokens.get(person.accountId) ?? "")}/end`,
  }));
}
