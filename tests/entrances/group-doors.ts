import { anybody, needs, type Row } from "./row.ts";

// Streams of rows and of choices are asked for by scripts: to them a sign-in that ended is a status of its own.
const byScript = { visitor: 401 };
const nobody = "00000000-0000-7000-8000-000000000000";
const asMarkdown = { parts: { format: "md" } };
const between = { query: "?from=1&to=1" };
/** The stage has none of these: who may is told so by the same words as who may not. */
const none = { found: 404 };

/** Files and lines are sent to these; read, they say so. Their parts stand in the address for nothing. */
const sending = { found: 405, parts: { group: "a-group", discussion: "a-discussion" } };
/** The answers to a text's reviewers: a part of the text, once there can be any. */
const answers = ["Paper read", "Review round readComments"];
const prepared = ["Group correct", "Earlier publication, until it is published read"];
const begun = { states: ["closed", "responses_drafted", "responses_published"] };

/** The doors inside a group, beneath /workspace/[group]. */
export const groupDoors: Record<string, Row> = {
  "": needs("Group read"),
  "/activity": needs("Group readActivity"),
  "/activity/export/[format]": needs("Group oversee", { parts: { format: "csv" } }),
  "/calendar": needs("Group read"),
  "/members": needs("Group read"),
  "/members/import": needs("Group manageMembers"),
  "/members/import/[list]": needs("Group manageMembers", { parts: { list: nobody }, ...none }),
  "/members/[person]": needs("Group manageMembers"),
  "/overview": needs("Group oversee"),
  "/settings": needs("Group archive"),
  "/settings/archives/[archive]": needs("Archive of a group read", { refused: 404, ...none }),
  "/terms": needs("Term read", { unseen: 403 }),

  "/discussions": needs("Group read"),
  "/discussions/new": needs("Group moderate"),
  "/discussions/protection": needs("Group read"),
  "/discussions/[discussion]": needs("Discussion read"),
  "/discussions/[discussion]/calendar.ics": needs("Discussion read"),
  "/discussions/[discussion]/edit": needs("Discussion amend"),
  "/discussions/[discussion]/notes": needs("Discussion read"),
  "/discussions/[discussion]/notes/line": anybody(sending),
  "/discussions/[discussion]/own-points": anybody(sending),
  "/discussions/[discussion]/versions": needs("Discussion readContributions", {
    states: ["summary_drafted", "summary_circulated", "summary_agreed"],
    refused: 404,
  }),
  "/discussions/[discussion]/yours": needs("Discussion release", { refused: 404 }),

  "/findings": needs("Group read"),
  "/findings/coverage": needs("Group readActivity"),
  "/findings/evidence": needs("Group read", none),
  "/findings/map": needs("Group read"),
  "/findings/matrix": needs("Group read"),
  "/findings/matrix/csv": needs("Group readActivity", { refused: 404 }),
  "/findings/new": needs("Group proposeFinding"),
  "/findings/standings": needs("Group read", { query: "?numbers=1" }),
  "/findings/sense-checks": needs("Group read"),
  "/findings/sense-checks/new": needs("Group moderate"),
  "/findings/sense-checks/[check]": needs("Sense-check read"),
  "/findings/[finding]": needs("Finding read"),
  "/findings/[finding]/compare": needs("Finding read", between),
  "/findings/[finding]/evidence": needs("Finding read"),
  "/findings/[finding]/revise": needs("Finding revise"),
  "/findings/[finding]/succeed": needs("Finding succeed/withdraw"),

  "/papers": needs("Group read"),
  "/papers/commissions/[commission]": needs("Commission read"),
  "/papers/[paper]": needs("Paper read"),
  "/papers/[paper]/comments": needs("Paper comment", { refused: 404 }),
  "/papers/[paper]/compare": needs("Paper read", between),
  "/papers/[paper]/export/[format]": needs("Paper read", asMarkdown),
  "/papers/[paper]/import": needs("Paper edit"),
  "/papers/[paper]/import/[import]": needs("Paper edit"),
  "/papers/[paper]/publish": needs("Paper publish"),
  "/papers/[paper]/read": needs("Paper read"),
  "/papers/[paper]/review": needs("Paper read"),
  "/papers/[paper]/review/responses": needs(answers, begun),
  "/papers/[paper]/review/responses/[number]": needs(answers, begun),
  "/papers/[paper]/review/responses/export/[format]": needs(answers, { ...begun, parts: { format: "xlsx" } }),
  "/papers/[paper]/review/responses/rows": needs(answers, begun),
  "/papers/[paper]/sources": needs("Paper comment", { refused: 404 }),
  "/papers/[paper]/versions": needs("Paper read"),
  "/papers/[paper]/versions/[number]": needs("Paper read"),

  "/report": needs("Group read"),
  "/report/comments": needs("Report comment", { refused: 404 }),
  "/report/compare": needs("Report readVersions", { ...between, refused: 404 }),
  "/report/export/[format]": needs("Report readVersions", { ...asMarkdown, refused: 404 }),
  "/report/front": needs("Report read"),
  "/report/import": needs("Report edit"),
  "/report/import/[import]": needs("Report edit"),
  "/report/material": needs("Group read", byScript),
  "/report/outline": needs("Report read"),
  "/report/publish": needs("Report publish/reschedule/revise"),
  "/report/pull": needs("Report edit"),
  "/report/read": needs("Report read"),
  "/report/review": needs("Report read"),
  "/report/review/responses": needs("Report read", none),
  "/report/review/responses/[number]": needs("Report read", none),
  "/report/review/responses/export/[format]": needs("Report read", { parts: { format: "xlsx" }, ...none }),
  "/report/review/responses/rows": needs("Report read", none),
  "/report/sign-off": needs("Report readVersions"),
  "/report/sign-off/receipt": needs("Report readVersions", none),
  "/report/sign-off/text": needs("Report readVersions", {
    states: ["sign_off", "approved", "scheduled", "published"],
  }),
  "/report/sources": needs("Report comment", { refused: 404 }),
  "/report/versions": needs("Report read"),
  "/report/versions/[number]": needs("Report readVersions", { refused: 404 }),

  "/sources": needs("Source read"),
  "/sources/citable": needs("Paper comment", { query: "?text=[documentId]", refused: 404 }),
  "/sources/edit": needs("Source change"),
  "/sources/export/[format]": needs("Source read", { parts: { format: "bib" } }),
  "/sources/import/[import]": needs("File brought into a text read"),

  "/publications": needs("Group correct"),
  "/publications/[publication]": needs(["Group correct", "Edition read"]),
  "/publications/[publication]/deposit/[number]": needs(["Group correct", "Edition read"], {
    refused: 404,
    ...none,
  }),
  "/earlier": needs("Group correct"),
  "/earlier/new": needs("Group publish"),
  "/earlier/[earlier]": needs(prepared),
  "/earlier/[earlier]/import": needs(prepared),
  "/earlier/[earlier]/import/[import]": needs(prepared, { found: 307 }),
  "/events": needs("Group read"),
  "/events/new": needs("Group publish"),
  "/events/[event]": needs(["Group publish", "Event read"]),
};
