import type { DrawnContent } from "#lib/publish/drawings/print-drawings.ts";

const member = (name: string, perspective: string, country: string, role = "expert") => ({
  ...{ slug: name.toLowerCase().replace(/\W+/g, "-"), name, role, perspective, country },
});
const passage = (publication: string, title: string) => ({ kind: "passage" as const, publication, title });

/** A report of which everything there is to draw is drawn. */
export const drawnContent: DrawnContent = {
  type: "report",
  title: "Cables between two seas",
  language: "en",
  group: { slug: "two-seas" },
  edition: 1,
  publishedOn: "2026-11-22",
  members: [
    member("Liina Kallaste", "Estonia", "EE", "moderator"),
    member("Haruka Mori", "Japan", "JP"),
    member("佐藤遥", "Japan", "JP"),
    member("Ada Quist", "Japan", "NO"),
    member("Without View", "", "KR"),
  ],
  findings: [
    {
      number: 1,
      statement: "Repairs take longer than the damage.",
      evidence: [
        passage("repairs", "Repair ships"),
        { kind: "contribution", discussion: "Industry <and> law" },
      ],
      positions: { support: 3, reservation: 1 },
    },
    {
      number: 4,
      statement: "修理の船が足りない。",
      evidence: [passage("repairs", "Repair ships")],
      positions: { accept: 2, objection: 1, unanswered: 1 },
    },
    { number: 5, statement: "Nobody counts the outages.", evidence: [{ kind: "source" }], positions: {} },
  ],
  process: {
    openedOn: "2024-12-02",
    discussions: [
      { title: "Industry <and> law", held: "2025-03-14" },
      { title: "Behind the door", held: "2025-02" },
    ],
    papers: [{ title: "Repair ships", publication: "repairs", publishedOn: "2026-01-20" }],
    rounds: [
      { paper: null, number: 1, openedOn: "2026-06-01", closedOn: "2026-06-21" },
      { paper: null, number: 2, openedOn: "", closedOn: "" },
      { paper: { title: "Repair ships" }, number: 1, openedOn: "2025-09-01", closedOn: "2025-09-15" },
    ],
  },
  signOff: { openedOn: "2026-10-01T08:00:00.000Z", approvedOn: "2026-10-20T16:30:00.000Z" },
};
