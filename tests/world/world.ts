import { randomInt } from "node:crypto";
import type { MemberRole, SignedInActor } from "#lib/base/actor.ts";
import { utcDayOf } from "#lib/base/local-time.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { findActorBySessionToken } from "#lib/domain/accounts/queries.ts";
import { startSession } from "#lib/domain/accounts/start-session.ts";
import type { CommissionDays, CommissionState } from "#lib/domain/commissions/types.ts";
import type { AttributionRule, DiscussionState } from "#lib/domain/discussions/types.ts";
import { createDocument } from "#lib/domain/documents/create-document.ts";
import type { FindingState } from "#lib/domain/findings/types.ts";
import type { PaperState } from "#lib/domain/papers/types.ts";
import { releaseDue } from "#lib/domain/releases/release-due.ts";
import { requestRelease } from "#lib/domain/releases/request-release.ts";
import type { ReportState } from "#lib/domain/reports/types.ts";
import { approveReport } from "#lib/domain/sign-offs/approve-report.ts";
import { openSignOff } from "#lib/domain/sign-offs/open-sign-off.ts";
import type { DocumentJson } from "#lib/editor/document-json.ts";
import { documentFromMarkdown } from "#lib/editor/from-markdown.ts";
import { db } from "#lib/infra/db.ts";

/** A name nobody else in the world has. No word or name can stand in it by chance: it ends in digits. */
export const unique = (word: string) => `${word}-${randomInt(2 ** 47)}`;

/** A working group, announced unless told otherwise. */
export async function aGroup({ announced = true } = {}): Promise<{ id: string; slug: string }> {
  const slug = unique("group");
  return db.workingGroup.create({
    data: {
      slug,
      name: slug,
      shortName: slug,
      openedOn: new Date(),
      announcedAt: announced ? new Date() : null,
    },
    select: { id: true, slug: true },
  });
}

/** Somebody with an account and a sign-in; a member of the group in that role, or of none. */
export async function someone(
  group?: { id: string },
  role: MemberRole = "expert",
): Promise<SignedInActor & { token: string }> {
  const name = unique("person");
  const person = await db.person.create({
    data: {
      slug: name,
      name,
      account: { create: { email: `${name}@example.org` } },
      ...(group ? { memberships: { create: { groupId: group.id, role, perspective: "Somewhere" } } } : {}),
    },
    select: { account: { select: { id: true } } },
  });
  const { token } = await startSession(db, { accountId: person.account?.id ?? "", device: "test" });
  const actor = await findActorBySessionToken(token);
  if (!actor) throw new Error("The session that was just started is not there");
  return { ...actor, token };
}

export const textOf = (markdown: string): DocumentJson => documentFromMarkdown(markdown);

/** A paper of the group in a state; its text is closed where the state says so. */
export async function aPaper(
  group: { id: string },
  {
    authors = [],
    state = "drafting",
    text = "Some words of a paper.",
  }: { authors?: SignedInActor[]; state?: PaperState; text?: string | DocumentJson } = {},
): Promise<{ id: string; slug: string; documentId: string }> {
  const slug = unique("paper");
  const content = typeof text === "string" ? textOf(text) : text;
  const documentId = await db.$transaction((tx) =>
    createDocument(tx, { groupId: group.id, kind: "paper", content }),
  );
  return db.paper.create({
    data: {
      groupId: group.id,
      documentId,
      slug,
      title: slug,
      state,
      authors: { create: authors.map(({ personId }, index) => ({ personId, rank: index + 1 })) },
    },
    select: { id: true, slug: true, documentId: true },
  });
}

/** A commission of the group, with an outline in ten days, a draft in twenty and the final text in thirty. */
export async function aCommission(
  group: { id: string },
  {
    authors = [],
    state = "accepted",
    data = {},
  }: { authors?: SignedInActor[]; state?: CommissionState; data?: CommissionData } = {},
): Promise<{ id: string; slug: string }> {
  const slug = unique("commission");
  return db.commission.create({
    data: {
      groupId: group.id,
      slug,
      title: slug,
      state,
      outlineDueOn: utcDayOf(inDays(10)),
      draftDueOn: utcDayOf(inDays(20)),
      dueOn: utcDayOf(inDays(30)),
      ...data,
      authors: { create: authors.map(({ personId }, index) => ({ personId, rank: index + 1 })) },
    },
    select: { id: true, slug: true },
  });
}

type CommissionData = Partial<CommissionDays & { expectedMonth: Date }>;

/** The group's report with a text in which `{{finding:ID}}` and `{{paper:ID}}` embed. */
export async function aReport(
  group: { id: string },
  { state = "drafting", text = "Words of the report." }: { state?: ReportState; text?: string } = {},
) {
  const slug = unique("report");
  const content = documentFromMarkdown(text, { resolveBlock: (_kind, id) => id });
  const documentId = await db.$transaction((tx) =>
    createDocument(tx, { groupId: group.id, kind: "report", content }),
  );
  return db.report.create({
    data: { groupId: group.id, documentId, slug, title: slug, standfirst: "In short.", state },
    select: { id: true, slug: true, documentId: true },
  });
}

/** A discussion of the group with two agenda items. */
export async function aDiscussion(
  group: { id: string },
  { rule = "not_for_attribution", state = "held" }: { rule?: AttributionRule; state?: DiscussionState } = {},
): Promise<{ id: string; slug: string; agenda: { id: string }[] }> {
  const slug = unique("discussion");
  const startsAt = new Date("2026-11-01T10:00:00Z");
  return db.discussion.create({
    data: {
      groupId: group.id,
      slug,
      title: slug,
      rule,
      state,
      startsAt,
      endsAt: new Date(startsAt.getTime() + 7_200_000),
      timeZone: "Asia/Tokyo",
      agenda: { create: ["First item", "Second item"].map((title, index) => ({ title, rank: index + 1 })) },
    },
    select: { id: true, slug: true, agenda: { select: { id: true }, orderBy: { rank: "asc" } } },
  });
}

/** A finding of the group with one version. */
export async function aFinding(
  group: { id: string },
  proposer: SignedInActor,
  state: FindingState = "circulated",
) {
  const last = await db.finding.aggregate({ where: { groupId: group.id }, _max: { number: true } });
  const number = (last._max.number ?? 0) + 1;
  return db.finding.create({
    data: {
      groupId: group.id,
      number,
      state,
      proposedById: proposer.personId,
      versions: {
        create: {
          number: 1,
          substance: 1,
          statement: `Statement ${number} of the group`,
          createdById: proposer.personId,
        },
      },
    },
    select: { id: true, number: true },
  });
}

/** An open last call on a finding that is in that state. */
export async function aLastCall(
  finding: { id: string },
  moderator: SignedInActor,
  { closesAt = inDays(10), silence = false }: { closesAt?: Date; silence?: boolean } = {},
): Promise<{ id: string }> {
  const version = await db.findingVersion.findFirstOrThrow({
    where: { findingId: finding.id },
    select: { id: true },
    orderBy: { number: "desc" },
  });
  await db.finding.update({
    where: { id: finding.id },
    data: { state: "last_call", lastCallClosesAt: closesAt },
    select: { id: true },
  });
  return db.lastCall.create({
    data: {
      findingId: finding.id,
      findingVersionId: version.id,
      openedById: moderator.personId,
      openedAt: inDays(-10),
      closesAt,
      silence,
    },
    select: { id: true },
  });
}

/** So many days from now, or before it. */
export const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);

/** A sense-check of the group with three answers to choose from. */
export async function aSenseCheck(
  group: { id: string },
  asker: SignedInActor,
  {
    closesAt = new Date(Date.now() + 86_400_000),
    counts = [0, 0, 0],
  }: { closesAt?: Date; counts?: number[] } = {},
): Promise<{ id: string; number: number; options: { id: string }[] }> {
  const last = await db.senseCheck.aggregate({ where: { groupId: group.id }, _max: { number: true } });
  return db.senseCheck.create({
    data: {
      groupId: group.id,
      number: (last._max.number ?? 0) + 1,
      question: "Where do we lean?",
      closesAt,
      askedById: asker.personId,
      options: {
        create: counts.map((count, place) => ({ count, rank: place + 1, label: `Answer ${place + 1}` })),
      },
    },
    select: { id: true, number: true, options: { select: { id: true }, orderBy: { rank: "asc" } } },
  });
}

/**
 * Publishes a report or a ready paper now, as a moderator would and as the clock then does. Its downloads are not made.
 * @returns where the public reads it, or why it was refused
 */
export async function published(
  moderator: SignedInActor,
  subject: "report" | "paper",
  { id: subjectId }: { id: string },
): Promise<Result<{ slug: string; number: number }>> {
  const signed = subject === "report" ? await signedOff(moderator, subjectId) : ok();
  if (!signed.ok) return signed;
  const input = { ...now, subject, subjectId };
  const requested = await requestRelease(moderator, input);
  if (!requested.ok) return requested;
  const { id } = requested.value;
  // No job runs in these worlds, so that nothing would be counted as made.
  await db.release.update({ where: { id }, data: { filesWanted: 0 }, select: { id: true } });
  await releaseDue();
  const { edition } = await db.release.findUniqueOrThrow({
    where: { id },
    select: { edition: { select: { number: true, publication: { select: { slug: true } } } } },
  });
  if (!edition) throw new Error("A release did not come out");
  return ok({ slug: edition.publication.slug, number: edition.number });
}

/** Has a report's open text signed off, by a moderator who waits for nobody's answer. @returns why it was refused */
export async function signedOff(moderator: SignedInActor, reportId: string): Promise<Result<undefined>> {
  const { state } = await db.report.findUniqueOrThrow({ where: { id: reportId }, select: { state: true } });
  if (!["drafting", "revising", "final_draft"].includes(state)) return ok();
  const statement = "I have read this text and stand behind it.";
  // Mails tell it in words, and twin worlds may be built in different minutes.
  const closesAt = new Date(inDays(10).setUTCHours(0, 0, 0, 0));
  const opened = await openSignOff(moderator, { reportId, statement, closesAt });
  if (!opened.ok) return opened;
  const round = await db.signOffRound.findFirstOrThrow({
    where: { reportId, state: "open" },
    select: { id: true },
  });
  return approveReport(moderator, { roundId: round.id });
}

/** As the form asks for it: at once, with nothing said of what was changed. */
export const now = { when: "now", releaseAt: null, timeZone: "UTC", changeNote: "" } as const;
