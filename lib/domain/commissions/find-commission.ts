import type { Actor } from "#lib/base/actor.ts";
import { db } from "#lib/infra/db.ts";
import { commissionStamp } from "./commission-stamp.ts";
import { visibleCommissions } from "./policy.ts";
import { commissionColumns, toView } from "./queries.ts";
import { comingStates, milestonesOf } from "./rules.ts";
import type { CommissionDetail, CommissionEvent, ExtensionView } from "./types.ts";

const atMost = 200;

/** A commission with its days, requests and history. @returns null when the group has none there, or the actor may not read it */
export async function findCommission(
  actor: Actor,
  groupId: string,
  slug: string,
): Promise<CommissionDetail | null> {
  const row = await db.commission.findFirst({
    where: { AND: [{ groupId, slug }, visibleCommissions(actor)] },
    select: detailColumns,
  });
  if (!row) return null;
  const view = toView(actor, row);
  const knows = view.may.readRequests;
  const [requests, history] = await Promise.all([
    knows ? listRequests(row.id) : [],
    listHistory({ id: row.id, paperId: row.paper?.id ?? null, knows }),
  ]);
  const { answerBy, outlineDueOn, draftDueOn, expectedMonth, hiddenFromPublic } = row;
  return {
    ...view,
    ...{ groupId, answerBy, outlineDueOn, draftDueOn, expectedMonth, hiddenFromPublic },
    milestones: milestonesOf(row),
    isComing: isComing(row),
    answerNote: knows ? row.answerNote : "",
    endReason: knows ? row.endReason : "",
    requests,
    history,
    seen: commissionStamp(row),
  };
}

const detailColumns = {
  ...commissionColumns,
  expectedMonth: true,
  hiddenFromPublic: true,
  answerNote: true,
  endReason: true,
  paper: {
    select: {
      id: true,
      slug: true,
      state: true,
      publication: { select: { editions: { where: { state: { not: "scheduled" } }, take: 1 } } },
    },
  },
} as const;

type DetailRow = {
  state: (typeof comingStates)[number];
  paper: { state: string; publication: { editions: unknown[] } | null } | null;
};

/** As `listComingPapers` says it of many, were it not hidden. */
function isComing({ state, paper }: DetailRow): boolean {
  const isRead = (paper?.publication?.editions.length ?? 0) > 0;
  return comingStates.includes(state) && paper?.state !== "declined" && !isRead;
}

async function listRequests(commissionId: string): Promise<ExtensionView[]> {
  const rows = await db.commissionExtension.findMany({
    where: { commissionId },
    select: {
      id: true,
      milestone: true,
      reason: true,
      wantedOn: true,
      askedAt: true,
      askedBy: { select: { name: true } },
      decidedById: true,
      decidedAt: true,
      grantedOn: true,
      note: true,
    },
    orderBy: { id: "desc" },
    take: atMost,
  });
  return rows.map(({ askedBy, decidedAt, decidedById, ...row }) => ({
    ...row,
    askedBy: askedBy.name,
    outcome: outcomeOf({ decidedAt, decidedById, grantedOn: row.grantedOn }),
  }));
}

type Decision = { decidedAt: Date | null; decidedById: string | null; grantedOn: Date | null };

function outcomeOf({ decidedAt, decidedById, grantedOn }: Decision): ExtensionView["outcome"] {
  if (!decidedAt) return "open";
  if (grantedOn) return "granted";
  return decidedById ? "refused" : "moot";
}

/** What of a paper's story belongs to its commission's. When it is to be published is nobody's to read here. */
const paperKinds = [
  "PaperStarted",
  "PaperSubmitted",
  "PaperReviewStarted",
  "PaperRevisionRequested",
  "PaperAccepted",
  "PaperDeclined",
  "PaperApproved",
];

/** Requests for more time are told to whoever may know of them. */
const requestKinds = "CommissionExtension";

async function listHistory(of: {
  id: string;
  paperId: string | null;
  knows: boolean;
}): Promise<CommissionEvent[]> {
  const rows = await db.fact.findMany({
    where: {
      OR: [
        {
          subjectId: of.id,
          ...(of.knows ? {} : { NOT: { kind: { startsWith: requestKinds } } }),
        },
        ...(of.paperId ? [{ subjectId: of.paperId, kind: { in: paperKinds } }] : []),
      ],
    },
    select: { id: true, kind: true, at: true, personId: true },
    orderBy: { id: "desc" },
    take: atMost,
  });
  const ids = rows.flatMap(({ personId }) => personId ?? []);
  const people = await db.person.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map(({ id, kind, at, personId }) => ({
    id: String(id),
    kind,
    at,
    by: (personId && names.get(personId)) || null,
  }));
}
