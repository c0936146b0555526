import { rolesIn, type SignedInActor } from "#lib/base/actor.ts";
import { allows } from "#lib/base/rights.ts";
import { paperRights, paperRoles } from "#lib/domain/papers/policy.ts";
import { reportRights } from "#lib/domain/reports/policy.ts";
import { reviewRights, reviewRoles } from "#lib/domain/reviews/policy.ts";
import { stateAt } from "#lib/domain/reviews/rules.ts";
import type { ReviewRole } from "#lib/domain/reviews/types.ts";
import { isTaking } from "#lib/domain/sign-offs/rules.ts";
import type { Tx } from "#lib/infra/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { Ask } from "./tellings.ts";
import {
  type ReviewFromOutside,
  type Standing,
  standingBy,
  type ToldSubject,
  type ToldThread,
  toldSubject,
} from "./told-subject.ts";

/** Which things, and the threads of their texts that are told of. */
export type Asked = { ids: readonly string[]; threads: readonly number[]; now: Date };

/** Papers and reports, found by their own ids and by those of their texts. */
export async function loadToldTexts(tx: Tx, asked: Asked): Promise<ToldSubject[]> {
  const id = { in: [...asked.ids] };
  const where = { OR: [{ id }, { documentId: id }] };
  const columns = { ...textColumns, document: { select: documentColumns(asked.threads) } } as const;
  const papers = await tx.paper.findMany({
    where,
    select: { ...columns, slug: true, state: true, authors: { select: { personId: true } } },
  });
  const reports = await tx.report.findMany({
    where,
    select: { ...columns, state: true, signOffs: openSignOffs },
  });
  return [...papers.map((row) => ofPaper(row, asked.now)), ...reports.map((row) => ofReport(row, asked.now))];
}

const textColumns = {
  id: true,
  groupId: true,
  documentId: true,
  title: true,
  group: { select: { slug: true } },
  releases: { where: { state: "requested" }, select: { requestedById: true } },
} as const;

const documentColumns = (threads: readonly number[]) =>
  ({
    threads: {
      where: { number: { in: [...threads] } },
      select: {
        number: true,
        createdById: true,
        assigneeId: true,
        comments: {
          where: { removedAt: null },
          select: { id: true, authorId: true, mentions: { select: { personId: true } } },
        },
      },
    },
    reviews: {
      select: {
        id: true,
        number: true,
        state: true,
        closesAt: true,
        asksGroup: true,
        reviewers: {
          where: { endedAt: null },
          select: { personId: true, outside: true, doneAt: true },
        },
        comments: { where: { takenBackAt: null }, select: { authorId: true }, distinct: ["authorId"] },
      },
      orderBy: { number: "asc" },
    },
  }) satisfies Prisma.DocumentSelect;

const openSignOffs = {
  where: { state: "open" },
  select: { closesAt: true, endorsements: { select: { personId: true }, distinct: ["personId"] } },
} as const satisfies Prisma.Report$signOffsArgs;

type TextRow = Prisma.PaperGetPayload<{
  select: typeof textColumns & { document: { select: ReturnType<typeof documentColumns> } };
}>;
type PaperRow = TextRow &
  Prisma.PaperGetPayload<{ select: { slug: true; state: true; authors: { select: { personId: true } } } }>;
type ReportRow = TextRow &
  Prisma.ReportGetPayload<{ select: { state: true; signOffs: typeof openSignOffs } }>;

function ofPaper(row: PaperRow, now: Date): ToldSubject {
  const { groupId, state } = row;
  const authorIds = row.authors.map(({ personId }) => personId);
  const is = (role: "author" | "moderator", actor: SignedInActor) =>
    paperRoles(actor, { groupId, authorIds }).includes(role);
  const asks: Partial<Record<Ask, (actor: SignedInActor) => Standing>> = {
    startReview: (actor) => standingBy(state === "submitted" && is("moderator", actor)),
    revise: (actor) => standingBy(state === "revision_requested" && is("author", actor)),
    approve: (actor) => standingBy(state === "accepted" && is("author", actor)),
    publish: (actor) => standingBy(state === "ready" && is("moderator", actor)),
  };
  return toldSubject({
    ...textOf(row, "paper"),
    path: `/workspace/${row.group.slug}/papers/${row.slug}`,
    mayRead: (actor) => allows(paperRights, paperRoles(actor, { groupId, authorIds }), state, "read"),
    authors: new Set(authorIds),
    concerned: new Set([...authorIds, ...peopleOf(row)]),
    standing: (ask, actor) => asks[ask]?.(actor) ?? standingInText(row, { ask, actor, authorIds, now }),
  });
}

function ofReport(row: ReportRow, now: Date): ToldSubject {
  const { groupId, state } = row;
  return toldSubject({
    ...textOf(row, "report"),
    path: `/workspace/${row.group.slug}/report`,
    mayRead: (actor) => allows(reportRights, rolesIn(actor, groupId), state, "read"),
    concerned: new Set(peopleOf(row)),
    standing: (ask, actor) =>
      ask === "signOff" ? signing(row, actor, now) : standingInText(row, { ask, actor, authorIds: [], now }),
  });
}

function textOf(row: TextRow, kind: "paper" | "report") {
  const { id, groupId, title, document, documentId: textId } = row;
  const commenters = document.reviews.flatMap(({ comments }) =>
    comments.flatMap((one) => one.authorId ?? []),
  );
  const threads = new Map(document.threads.map((thread) => [thread.number, threadOf(thread)]));
  const outside = document.reviews.flatMap(outsideOf);
  return { kind, id, textId, groupId, title, commenters: new Set(commenters), threads, outside };
}

function outsideOf({ id, number, state, reviewers }: TextRow["document"]["reviews"][number]) {
  if (!allows(reviewRights, ["outside"], state, "read")) return [];
  return reviewers.flatMap((one): ReviewFromOutside[] =>
    one.outside ? [{ personId: one.personId, round: number, path: `/reviews/${id}` }] : [],
  );
}

function threadOf(thread: TextRow["document"]["threads"][number]): ToldThread {
  const { createdById, assigneeId, comments } = thread;
  const people = [createdById, assigneeId, ...comments.map(({ authorId }) => authorId)];
  return {
    people: new Set(people.flatMap((id) => id ?? [])),
    assigneeId,
    mentions: new Map(comments.map(({ id, mentions }) => [id, mentions.map(({ personId }) => personId)])),
  };
}

function peopleOf({ document }: TextRow): string[] {
  return document.reviews.flatMap(({ reviewers }) => reviewers.map(({ personId }) => personId));
}

type InText = { ask: Ask; actor: SignedInActor; authorIds: readonly string[]; now: Date };

function standingInText(row: TextRow, { ask, actor, authorIds, now }: InText): Standing {
  const { groupId } = row;
  if (ask === "release") {
    const isModerator = rolesIn(actor, groupId).includes("moderator");
    return standingBy(
      isModerator && row.releases.some(({ requestedById }) => requestedById !== actor.personId),
    );
  }
  if (ask !== "review") return "none";
  const asking = row.document.reviews.find(
    (round) =>
      stateAt(round, now) === "open" &&
      reviewRoles(actor, { ...round, groupId, authorIds }).some((role) => askedRoles.includes(role)),
  );
  if (!asking) return "none";
  const isDone = asking.reviewers.some((one) => one.personId === actor.personId && one.doneAt);
  return isDone ? "done" : "wanted";
}

const askedRoles: readonly ReviewRole[] = ["reviewer", "outside"];

function signing({ groupId, signOffs }: ReportRow, actor: SignedInActor, now: Date): Standing {
  const round = signOffs.find((one) => isTaking(one, now));
  if (!round || !allows(reportRights, rolesIn(actor, groupId), "sign_off", "sign")) return "none";
  return round.endorsements.some(({ personId }) => personId === actor.personId) ? "done" : "wanted";
}
