import { events } from "#prisma/sample/events.ts";
import { groups } from "#prisma/sample/groups.ts";
import { people } from "#prisma/sample/people.ts";
import { publications } from "#prisma/sample/publications.ts";
import { signedReport } from "#prisma/sample/signed-report.ts";
import { topics } from "#prisma/sample/topics.ts";

const group = "asia-pacific-partners";
const workspace = `/workspace/${group}`;

/** A public page of each kind that the sample has, the longest of its kind. */
export const publicPages = [
  "/",
  "/groups",
  `/groups/${group}`,
  "/publications",
  "/publications?type=expert_paper&year=2026",
  "/publications?q=nothing-of-the-sort",
  "/publications/partners-without-a-promise",
  "/publications/distance-is-a-policy-too",
  "/publications/where-the-rails-end",
  "/publications/where-the-rails-end/editions/1",
  "/publications/where-the-rails-end/editions/2/changes",
  "/publications/where-the-rails-end/how-this-was-made",
  "/publications/where-the-rails-end/editions/2/responses",
  "/events",
  "/events/second-contracts-brussels",
  "/people",
  "/people/chizuru-sato",
  "/topics/partnerships",
  "/search",
  "/search?q=deterrence",
  "/accessibility",
  "/privacy",
];

/** What the public can fetch that is no page. Some of it comes later, and is not found until then. */
const publicFiles = [
  "/feed.xml",
  "/feed.json",
  `/groups/${group}/feed.xml`,
  `/groups/${group}/feed.json`,
  "/topics/partnerships/feed.xml",
  "/topics/partnerships/feed.json",
  "/sitemap.xml",
  "/sitemaps/1.xml",
  "/robots.txt",
  "/oai?verb=Identify",
  "/oai?verb=ListSets",
  "/oai?verb=ListIdentifiers&metadataPrefix=oai_dc",
  "/oai?verb=ListRecords&metadataPrefix=oai_dc",
  "/oai?verb=ListRecords&metadataPrefix=jats",
  "/api/v1/publications",
  "/api/v1/publications?q=deterrence",
  "/api/v1/publications/where-the-rails-end",
  "/api/v1/groups",
  `/api/v1/groups/${group}`,
  "/api/v1/people",
  "/api/v1/people/chizuru-sato",
  "/api/v1/events",
  "/api/v1/events/second-contracts-brussels",
  "/api/v1/topics",
  "/api/v1/openapi.json",
  "/api/auth/session",
  "/api/auth/providers",
  "/healthz",
  "/readyz",
];

const formats = ["pdf", "docx", "epub", "jats", "md", "txt", "bib", "ris", "csl"];

const concluded = "/workspace/arctic-security";

/** Pages of the sample's groups that a moderator can open. */
export const moderatorPages = [
  "/workspace",
  "/account",
  "/account/profile",
  workspace,
  `${workspace}/papers`,
  `${workspace}/papers/commissions/undersea-cables`,
  `${workspace}/papers/partners-without-a-promise`,
  `${workspace}/papers/partners-without-a-promise/versions`,
  `${workspace}/papers/partners-without-a-promise/versions/1`,
  `${workspace}/papers/one-theatre-or-two`,
  `${workspace}/papers/one-theatre-or-two/review`,
  `${workspace}/papers/cables-between-two-seas`,
  `${workspace}/papers/cables-between-two-seas/read`,
  `${workspace}/report/read`,
  `${workspace}/report/sign-off`,
  `${workspace}/discussions`,
  `${workspace}/discussions/what-partnership-is-for`,
  `${workspace}/discussions/industry-and-standards`,
  `${workspace}/discussions/industry-and-standards/yours`,
  `${workspace}/discussions/industry-and-standards/notes`,
  `${workspace}/discussions/protection`,
  `${workspace}/discussions/coinciding-crises`,
  `${workspace}/discussions/seventy-two-hours`,
  `${workspace}/discussions/seventy-two-hours/versions`,
  `${workspace}/discussions/before-the-drafting-begins`,
  `${workspace}/discussions/before-the-drafting-begins/edit`,
  `${workspace}/discussions/new`,
  `${workspace}/findings`,
  `${workspace}/findings?view=list&sort=objections`,
  `${workspace}/findings/matrix`,
  `${workspace}/findings/new`,
  `${workspace}/findings/map`,
  `${workspace}/findings/sense-checks/1`,
  `${workspace}/findings/3`,
  `${workspace}/findings/7`,
  `${workspace}/report`,
  `${workspace}/report/review`,
  `${workspace}/report/versions`,
  `${workspace}/report/outline`,
  `${workspace}/report/front`,
  `${workspace}/report/pull`,
  `${workspace}/terms`,
  `${workspace}/events`,
  `${workspace}/events/second-contracts-brussels`,
  `${workspace}/members`,
  `${workspace}/members/chizuru-sato`,
  `${workspace}/publications`,
  `${workspace}/publications/distance-is-a-policy-too`,
  `${workspace}/settings`,
  `${workspace}/activity`,
  `${workspace}/overview`,
  `${workspace}/overview?by=things`,
  `${workspace}/calendar`,
  concluded,
  `${concluded}/report/sign-off`,
  `${concluded}/settings`,
];

/** Every address of the product that the sample fills, whoever may open it. */
export const everyAddress = [
  ...publicPages,
  ...publicFiles,
  ...groups.map(({ slug }) => `/groups/${slug}`),
  ...[...publications, signedReport].flatMap(({ slug }) => [
    `/publications/${slug}`,
    `/publications/${slug}/editions/1`,
    `/publications/${slug}/editions/2`,
    `/publications/${slug}/how-this-was-made`,
    `/publications/${slug}/editions/1/how-this-was-made`,
    `/publications/${slug}/editions/1/responses`,
    `/publications/${slug}/editions/2/changes?from=1`,
    ...formats.map((format) => `/publications/${slug}/download/${format}`),
  ]),
  ...unpublishedSlugs().flatMap((slug) => [
    `/publications/${slug}`,
    `/publications/${slug}/editions/1`,
    `/publications/${slug}/download/bib`,
  ]),
  ...events.flatMap(({ slug }) => [`/events/${slug}`, `/events/${slug}/calendar.ics`]),
  ...people.map(({ slug }) => `/people/${slug}`),
  ...topics.map(({ slug }) => `/topics/${slug}`),
  ...moderatorPages,
  `${concluded}/report`,
  `${concluded}/report/review/responses`,
  `${concluded}/findings/4`,
  `${workspace}/papers/cables-between-two-seas/compare?from=1&to=2`,
  `${workspace}/findings/matrix/csv`,
  `${workspace}/findings/standings?numbers=1,2,3`,
  `${workspace}/report/sign-off`,
  "/admin",
  "/sign-in",
  "/sign-in?next=/workspace",
  "/sign-out",
  "/invitations/not-a-token-that-anybody-has-made",
  "/previews/not-a-token-that-anybody-has-made",
  "/subscriptions/new?group=asia-pacific-partners",
  "/subscriptions/sent",
  "/subscriptions/not-a-token-that-anybody-has-made",
  "/collab",
];

function unpublishedSlugs(): string[] {
  return ["one-theatre-or-two", "cables-between-two-seas", "near-partners-at-a-distance"];
}
