import type { Row } from "./rows-that-fit.ts";

// Rows that stand for a group's things when filters are asked without a database, by what decides about them.

export const groupId = "group";
/** The person of whoever asks. */
export const oneself = "self";

const paper = (state: string) => ({ groupId, state, authors: [] });
const text = (of: Row) => ({ groupId, kind: "paper", paper: null, report: null, ...of });

const texts: Record<string, Row> = {
  "of a paper in drafting": text({ paper: paper("drafting") }),
  "of a published paper": text({ paper: paper("published") }),
  "of a report in drafting": text({ report: { groupId, state: "drafting" } }),
  "of a published report": text({ report: { groupId, state: "published" } }),
};

export const theOne: Record<string, Row> = { "": { groupId } };

export const pictures = mapped(
  { ...texts, "of an earlier publication": text({ kind: "earlier" }) },
  (document) => ({ document }),
);

export const sources: Record<string, Row> = {
  "of the group": { groupId, documentId: null, document: null },
  ...mapped(texts, (document) => ({ groupId, documentId: "text", document })),
};

export const imports: Record<string, Row> = {
  "one’s own": { createdById: oneself },
  "another’s": { createdById: "somebody" },
};

export const events = mapped({ draft: {}, announced: {} }, (_, state) => ({ groupId, state }));

export const editions = mapped({ scheduled: {}, public: {}, superseded: {}, withdrawn: {} }, (_, state) => ({
  state,
}));

/** What a version belongs to, and whether it was handed in. */
export const versions: Record<string, Row> = {
  "of a paper in drafting": { state: "drafting", papers: [] },
  "of a published paper, kept while writing": { state: "published", papers: [] },
  "of a published paper, handed in": { state: "published", papers: [{}] },
};

export const evidence: Record<string, Row> = mapped(
  {
    "an outside source": { kind: "source" },
    "a passage of a paper in drafting": { kind: "passage", document: { paper: paper("drafting") } },
    "a passage of a published paper": { kind: "passage", document: { paper: paper("published") } },
    "a contribution": { kind: "contribution", contribution: { discussion: { groupId, state: "held" } } },
    "a finding in draft": {
      kind: "finding",
      otherFinding: { groupId, state: "draft", proposedById: "somebody" },
    },
    "taken away": { kind: "source", removedAt: new Date(0) },
  },
  (piece) => ({ removedAt: null, ...piece }),
);

const somebody = { id: "somebody", credits: [], appearances: [], memberships: [] };
const member = (announcedAt: Date | null, role: string) => ({
  ...somebody,
  memberships: [{ groupId, role, leftAt: null, group: { concludedAt: null, announcedAt } }],
});

export const people: Record<string, Row> = {
  oneself: { ...somebody, id: oneself },
  "a member of an announced group": member(new Date(0), "expert"),
  "its observer": member(new Date(0), "observer"),
  "a member of a group not announced": member(null, "expert"),
  "an author of an edition": { ...somebody, credits: [{ edition: { state: "public" } }] },
  "an author of what is under embargo": { ...somebody, credits: [{ edition: { state: "scheduled" } }] },
};

function mapped(things: Record<string, Row>, change: (row: Row, name: string) => Row): Record<string, Row> {
  return Object.fromEntries(Object.entries(things).map(([name, row]) => [name, change(row, name)]));
}
