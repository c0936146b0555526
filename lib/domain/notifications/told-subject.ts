import { roleIn, rolesIn, type SignedInActor } from "#lib/base/actor.ts";
import type { Ask } from "./tellings.ts";

/** How somebody stands to what is asked: it is wanted of them, they have done it, or neither. */
export type Standing = "wanted" | "done" | "none";

/** A conversation in a text: who takes part, and whom each remark addresses. */
export type ToldThread = {
  people: ReadonlySet<string>;
  assigneeId: string | null;
  mentions: ReadonlyMap<string, readonly string[]>;
};

/** What a fact happened to, with all that says who is told of it. Every id of people is of a person. */
export type ToldSubject = {
  id: string;
  /** Of the working text of a paper or report: facts are recorded of it, too. Null of everything else. */
  textId: string | null;
  groupId: string;
  /** In the product, where it may be read. */
  title: string;
  /** In mails, which others see too: without what is said in the group. */
  inMail: { kind: SubjectKind; title: string; number: number };
  /** From the root of the portal. */
  path: string;
  /** Nothing that happens to it from its beginning on names anybody. */
  isUnnamed: boolean;
  mayRead(actor: SignedInActor): boolean;
  /** Who writes it, or whom it is about. */
  authors: ReadonlySet<string>;
  /** Who has had a part in it. */
  concerned: ReadonlySet<string>;
  /** Who commented in its reviews. */
  commenters: ReadonlySet<string>;
  standing(ask: Ask, actor: SignedInActor): Standing;
  threads: ReadonlyMap<number, ToldThread>;
  /** Who is asked from outside for a review of it, oldest round first, and where they read that; of no more do they hear. */
  outside: readonly ReviewFromOutside[];
};

export type ReviewFromOutside = { personId: string; round: number; path: string };

export type SubjectKind =
  | "paper"
  | "report"
  | "commission"
  | "discussion"
  | "finding"
  | "senseCheck"
  | "member"
  | "edition"
  | "event"
  | "review"
  | "glass"
  | "group";

type Told = Pick<ToldSubject, "id" | "groupId" | "title" | "path"> &
  Partial<Omit<ToldSubject, "inMail">> & { kind: SubjectKind; number?: number };

/** A subject; what is not said of it is empty, and every member may read it. */
export function toldSubject({ kind, number = 0, ...subject }: Told): ToldSubject {
  const { groupId, title } = subject;
  return {
    inMail: { kind, title: named.includes(kind) ? title : "", number },
    textId: null,
    isUnnamed: false,
    mayRead: (actor) => rolesIn(actor, groupId).length > 0,
    authors: new Set(),
    concerned: new Set(),
    commenters: new Set(),
    standing: () => "none",
    threads: new Map(),
    outside: [],
    ...subject,
  };
}

/**
 * A thing as somebody may read it: members as it stands in their group, and whoever reviews it from outside as that review alone,
 * without names.
 * @param round what is told is of this one; undefined: of whichever was the last
 * @returns null: they may not read it
 */
export function readBy(subject: ToldSubject, actor: SignedInActor, round?: number): ToldSubject | null {
  if (subject.mayRead(actor)) return subject;
  if (roleIn(actor, subject.groupId)) return null;
  const review = subject.outside.findLast(
    (one) => one.personId === actor.personId && (round ?? one.round) === one.round,
  );
  if (!review) return null;
  const nobody = { authors: new Set<string>(), concerned: new Set<string>(), threads: new Map() };
  const inMail = { kind: "review" as const, title: "", number: 0 };
  return { ...subject, ...nobody, inMail, path: review.path, isUnnamed: true, mayRead: () => true };
}

/** Findings and questions are told by number, and whoever joined or left without their name. */
const named: readonly SubjectKind[] = ["paper", "commission", "discussion", "edition", "event", "group"];

export const standingBy = (isWanted: boolean): Standing => (isWanted ? "wanted" : "none");
