import { administrator, anybody, type Row, signedIn } from "./row.ts";

// What stands outside the rooms of a group. `[part]` is filled from the sample where the stage has no such thing.
const nobody = "00000000-0000-7000-8000-000000000000";
const nothing = { found: 404 };
const edition = { parts: { slug: "partners-without-a-promise", number: "1" } };
const download = { parts: { slug: "partners-without-a-promise", format: "bib" } };
const group = { parts: { group: "asia-pacific-partners" } };
const event = { parts: { slug: "second-contracts-brussels" } };
const person = { parts: { slug: "chizuru-sato" } };
const topic = { parts: { slug: "partnerships" } };
/** Nobody holds this link. */
const link = {
  parts: { token: "not-a-token-that-anybody-has-made", picture: nobody, form: "640.webp" },
  ...nothing,
};
/** Files are sent to these; without one they say so. */
const sending = { found: 405 };

/** The doors that the public may try. Each answers everybody alike, unless it says otherwise. */
export const publicDoors: Record<string, Row> = {
  "/": anybody(),
  "/[...rest]": anybody({ parts: { "...rest": "nothing-of-the-sort" }, ...nothing }),
  "/accessibility": anybody(),
  "/privacy": anybody(),
  "/nothing-here": anybody(nothing),
  "/search": anybody({ query: "?q=deterrence" }),
  "/groups": anybody(),
  "/groups/[group]": anybody(group),
  "/groups/[group]/calendar.ics": anybody(group),
  "/groups/[group]/feed.json": anybody(group),
  "/groups/[group]/feed.xml": anybody(group),
  "/groups/[group]/share.png": anybody(group),
  "/groups/[group]/subscribe": anybody({ ...group, found: 303 }),
  "/publications": anybody(),
  "/publications/[slug]": anybody(edition),
  "/publications/[slug]/download/[format]": anybody(download),
  "/publications/[slug]/editions/[number]": anybody(edition),
  "/publications/[slug]/editions/[number]/changes": anybody({ parts: { ...edition.parts, number: "2" } }),
  "/publications/[slug]/editions/[number]/how-this-was-made": anybody(edition),
  "/publications/[slug]/editions/[number]/responses": anybody({ ...edition, ...nothing }),
  "/publications/[slug]/editions/[number]/share.png": anybody(edition),
  "/publications/[slug]/how-this-was-made": anybody(edition),
  "/events": anybody(),
  "/events/[slug]": anybody(event),
  "/events/[slug]/calendar.ics": anybody(event),
  "/events/[slug]/share.png": anybody(event),
  "/people": anybody(),
  "/people/[slug]": anybody(person),
  "/people/[slug]/share.png": anybody(person),
  "/topics/[slug]": anybody(topic),
  "/topics/[slug]/feed.json": anybody(topic),
  "/topics/[slug]/feed.xml": anybody(topic),
  "/topics/[slug]/subscribe": anybody({ ...topic, found: 303 }),
  "/feed.json": anybody(),
  "/feed.xml": anybody(),
  "/sitemap.xml": anybody(),
  "/sitemaps/[part]": anybody({ parts: { part: "1.xml" }, ...nothing }),
  "/robots.txt": anybody(),
  "/oai": anybody({ query: "?verb=Identify" }),
  "/api/v1/[[...path]]": anybody({ parts: { "[...path]": "publications" } }),
  "/fonts/[family]/[version]/[...file]": anybody({
    parts: { family: "nobodys", version: "1", "...file": "x.woff2" },
    ...nothing,
  }),
  "/institution/[file]": anybody({ parts: { file: "accent-14535c.css" } }),
  "/pictures/[picture]/[form]": anybody({ parts: { picture: nobody, form: "640.webp" }, ...nothing }),
  "/portraits/[portrait]/[form]": anybody({
    parts: { portrait: "0".repeat(64), form: "96.webp" },
    ...nothing,
  }),
  "/previews/[token]": anybody(link),
  "/previews/[token]/download/docx": anybody(link),
  "/previews/[token]/pictures/[picture]/[form]": anybody(link),
  "/invitations/[token]": anybody({ ...link, found: 200 }),
  "/subscriptions/[token]": anybody({ ...link, found: 200 }),
  "/subscriptions/[token]/end": anybody({ ...link, found: 303 }),
  "/subscriptions/new": anybody({ query: "?group=asia-pacific-partners" }),
  "/subscriptions/sent": anybody(),
  "/sign-in/link": signedIn({ found: 307, visitor: 200 }),
  "/sign-in/link/[token]": anybody({ ...link, found: 200 }),
  "/sign-in/reset": anybody(),
  "/sign-in/reset/[token]": anybody({ ...link, found: 200 }),
  "/sign-in/sent": anybody(),
  "/sign-in/unlinked": anybody(),
  "/sign-in/with": anybody(nothing),
  "/sign-in": signedIn({ found: 307, visitor: 200 }),
  "/sign-out": signedIn(),
  "/api/auth/[...nextauth]": anybody({ parts: { "...nextauth": "session" } }),
  "/account": signedIn(),
  "/account/address": signedIn(),
  "/account/address/[token]": anybody({ ...link, found: 200 }),
  "/account/address/said": anybody(),
  "/account/confirm": signedIn(),
  "/account/identities": signedIn(nothing),
  "/account/notifications": signedIn(),
  "/account/password": signedIn(),
  "/notifications/[token]": anybody(link),
  "/notifications/[token]/end": anybody({ ...link, found: 303 }),
  "/workspace/notifications": signedIn(),
  "/workspace/notifications/[subject]": signedIn({ parts: { subject: nobody }, ...nothing }),
  "/account/profile": signedIn(),
  "/account/language": anybody({ found: 303 }),
  "/account/calendar/[feed]": anybody({
    parts: { feed: "not-a-token-that-anybody-has-made.ics" },
    ...nothing,
  }),
  "/admin": administrator(),
  "/admin/audit": administrator(),
  "/admin/audit/export/[format]": administrator({ parts: { format: "csv" } }),
  "/admin/institution": administrator(),
  "/admin/mails": administrator(),
  "/imports": anybody(sending),
  "/pictures": anybody(sending),
  "/portraits": anybody(sending),
  "/source-files": anybody(sending),
  "/institution/logo": anybody(sending),
  "/workspace": signedIn(),
};
