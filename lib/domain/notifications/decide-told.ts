import { type MemberRole, roleIn, type SignedInActor } from "#lib/base/actor.ts";
import { utcDayOf } from "#lib/base/local-time.ts";
import type { NotificationKind } from "#lib/domain/mail-settings/types.ts";
import { alwaysNamedKinds } from "./facts.ts";
import { type Audience, type Telling, tellings } from "./tellings.ts";
import type { ToldSubject } from "./told-subject.ts";

/** A recorded fact, as far as it is told of. */
export type ToldFact = {
  id: bigint;
  at: Date;
  kind: string;
  groupId: string;
  subjectId: string;
  personId: string | null;
  /** Ids and states. */
  detail: { thread?: number; comment?: string; people?: string; round?: number };
};

/** Of which kind it is to somebody, and whether a mail of its own has gone to them: if they want one at once, or in any case. */
export type Told = { kind: NotificationKind; mailed: "if_at_once" | "always" | "not" };

/**
 * Whether somebody is told of a fact: it concerns them, they did not do it themselves. What happens to a discussion that names
 * nobody is told to everybody alike.
 * @param subject as the actor may read it
 * @returns null: they are not
 */
export function decideTold(fact: ToldFact, subject: ToldSubject, actor: SignedInActor): Told | null {
  const isOwn = fact.personId === actor.personId && !isUnnamedFact(fact, subject);
  if (isOwn || subject.groupId !== fact.groupId) return null;
  if (isAddressed(fact, subject, actor)) return { kind: "mentions", mailed: "if_at_once" };
  const telling = tellings[fact.kind];
  if (!telling || !isWithin(telling.to, { fact, subject, actor, telling })) return null;
  if (!isStillNews(telling, subject, actor)) return null;
  const isDirect =
    telling.direct !== undefined && isWithin(telling.direct, { fact, subject, actor, telling });
  const mailed = telling.always ? "always" : "if_at_once";
  return { kind: kindOf(telling, subject), mailed: isDirect ? mailed : "not" };
}

/** Whether nobody may know who did it, nor when. */
export function isUnnamedFact({ kind }: { kind: string }, subject: { isUnnamed: boolean }): boolean {
  return subject.isUnnamed && !alwaysNamedKinds.includes(kind);
}

/** When it happened, as far as it may be told. */
export function toldTime(fact: Pick<ToldFact, "at" | "kind">, subject: ToldSubject): Date {
  return isUnnamedFact(fact, subject) ? utcDayOf(fact.at) : fact.at;
}

/** Whether it is still to be said: what was asked is still wanted, and nothing is told to whoever has done it. */
export function isStillNews(
  { to, ask }: Pick<Telling, "to" | "ask">,
  subject: ToldSubject,
  actor: SignedInActor,
): boolean {
  if (!ask) return true;
  const standing = subject.standing(ask, actor);
  return to === "asked" || ask !== "position" ? standing === "wanted" : standing !== "done";
}

type Reach = { fact: ToldFact; subject: ToldSubject; actor: SignedInActor; telling: Telling };

function isWithin(audience: Audience, { fact, subject, actor, telling }: Reach): boolean {
  const { personId } = actor;
  const role = roleIn(actor, fact.groupId);
  const isModerator = role === "moderator";
  const within: Record<Audience, () => boolean> = {
    group: () => role !== null,
    others: () => isWorking(role) && !subject.authors.has(personId),
    working: () => isWorking(role),
    moderators: () => isModerator,
    authors: () => subject.authors.has(personId) || (subject.authors.size === 0 && isModerator),
    concerned: () => subject.concerned.has(personId) || isModerator,
    thread: () => subject.authors.has(personId) || (threadOf(fact, subject)?.people.has(personId) ?? false),
    commenters: () => subject.commenters.has(personId),
    asked: () => isNamed(fact, actor) && telling.ask !== undefined,
  };
  return within[audience]();
}

const isWorking = (role: MemberRole | null) => role === "moderator" || role === "expert";

/** Where a fact names those it asks, nobody else is meant. */
function isNamed({ detail }: ToldFact, { personId }: SignedInActor): boolean {
  return detail.people === undefined || detail.people.split(" ").includes(personId);
}

/** A comment speaks to them, or is theirs to see to. */
function isAddressed(fact: ToldFact, subject: ToldSubject, { personId }: SignedInActor): boolean {
  const thread = threadOf(fact, subject);
  if (fact.kind === "CommentThreadAssigned") return thread?.assigneeId === personId;
  return thread?.mentions.get(fact.detail.comment ?? "")?.includes(personId) ?? false;
}

function threadOf({ detail }: ToldFact, subject: ToldSubject) {
  return detail.thread === undefined ? undefined : subject.threads.get(detail.thread);
}

function kindOf({ kind }: Telling, { inMail }: ToldSubject): NotificationKind {
  if (kind !== "text") return kind;
  return inMail.kind === "report" ? "report" : "papers";
}
