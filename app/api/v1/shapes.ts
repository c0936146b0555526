import { z } from "zod";
import { noticeKinds, publicationTypes, relationKinds } from "#lib/domain/publications/schema.ts";

// What the interface answers. Every answer is checked by these before it leaves, and openapi.json is made of them.

const slug = z.string();
const url = z.url();
const instant = z.iso.datetime();
const name = z.string();

const reference = z.object({ slug, name, url }).describe("Something with a page of its own.");
const person = z.object({
  slug,
  url,
  name: name.describe("As printed, romanised."),
  nativeName: z.string().nullable().describe("The name in its own script."),
  nativeLanguage: z.string().nullable().describe("BCP 47, of the native name."),
});

const portrait = z
  .object({ url, width: z.int().describe("In pixels; it is a square.") })
  .describe("WebP, at an address that ends when it is taken away.");

const publicationSummary = z.object({
  slug,
  url,
  language: z.string().describe("BCP 47"),
  type: z.enum(publicationTypes),
  series: z.object({ name, number: z.string() }).nullable(),
  title: z.string(),
  standfirst: z.string(),
  publishedAt: instant.describe("Of the newest edition."),
  authors: z.array(reference).describe("As printed; empty where the group is the author."),
  group: reference.nullable(),
  topics: z.array(reference),
  notice: z
    .object({ kind: z.enum(noticeKinds), madeAt: instant })
    .nullable()
    .describe("The last notice on the newest edition."),
});

const edition = z.object({
  number: z.int(),
  url,
  state: z.enum(["public", "superseded", "withdrawn"]),
  publishedAt: instant,
  hash: z.string().describe("SHA-256 of what was published, hex."),
  withdrawal: z.object({ at: instant, reason: z.string() }).nullable(),
  notices: z.array(z.object({ kind: z.enum(noticeKinds), text: z.string(), madeAt: instant })),
});

const otherPublication = z.object({ slug, url, title: z.string(), language: z.string().describe("BCP 47") });

const publication = publicationSummary.extend({
  contributors: z
    .array(
      person.extend({
        affiliation: z.string(),
        position: z.string(),
        country: z.string().describe("ISO 3166-1 alpha-2, or empty."),
        orcid: z.string().nullable().describe("As they give it now."),
      }),
    )
    .describe("The authors as printed, with what they were on the day."),
  corporateAuthor: z.string().describe("The body that is the author; empty where people are."),
  wordCount: z.int(),
  firstPublished: z
    .object({ on: z.iso.date(), url: url.nullable(), doi: z.string().nullable() })
    .nullable()
    .describe("Where it was before it was brought in here; null for what was published here."),
  editions: z.array(edition).describe("Newest first."),
  downloads: z.array(z.object({ format: z.string(), url })).describe("Of the newest edition."),
  events: z.array(z.object({ slug, title: z.string(), url, startsAt: instant })),
  relations: z
    .array(
      z.object({
        kind: z.enum(relationKinds),
        direction: z
          .enum(["to", "from"])
          .describe("`to`: this publication is `kind` of the other. `from`: the other is of this one."),
        publication: otherPublication.extend({ type: z.enum(publicationTypes) }),
      }),
    )
    .describe("As moderators said them."),
  translations: z
    .array(otherPublication)
    .describe("Every language it can be read in, its own among them; empty where there is no other."),
});

const groupSummary = z.object({
  slug,
  url,
  name,
  shortName: name,
  summary: z.string(),
  hashtag: z.string().nullable(),
});

const group = groupSummary.extend({
  charter: z.string().describe("Markdown"),
  openedOn: z.iso.date(),
  concludedAt: instant.nullable(),
  conclusion: z.string(),
  formerNames: z.array(z.object({ name, until: z.iso.date() })),
  members: z.array(
    z.object({
      role: z.enum(["moderator", "expert"]),
      perspective: z.string(),
      affiliation: z.string().describe("As of joining."),
      person,
    }),
  ),
});

const personSummary = person.extend({
  affiliation: z.string(),
  position: z.string(),
  country: z.string().describe("ISO 3166-1 alpha-2, or empty."),
});

const eventSummary = z.object({
  slug,
  url,
  title: z.string(),
  description: z.string(),
  state: z.enum(["announced", "held", "materials_published", "postponed", "cancelled"]),
  startsAt: instant,
  endsAt: instant,
  timeZone: z.string().describe("IANA zone of the venue."),
  place: z.string(),
});

const event = eventSummary.extend({
  hashtag: z.string().nullable(),
  recordingUrl: url.nullable().describe("Where it can be watched afterwards."),
  group: reference.nullable(),
  appearances: z.array(
    z.object({
      role: z.enum(["opening_remarks", "keynote", "moderator", "speaker", "panellist", "respondent"]),
      billing: z.string().describe("Office as announced."),
      person,
    }),
  ),
  publications: z.array(z.object({ slug, title: z.string(), url })),
});

const listOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item),
    total: z.int().describe("On all pages."),
    page: z.int(),
    pages: z.int(),
    links: z.object({
      self: url,
      first: url,
      previous: url.nullable(),
      next: url.nullable(),
      last: url,
    }),
  });

/** What is answered, by the names that the description gives it. */
export const shapes = {
  Reference: reference,
  PersonName: person,
  PublicationSummary: publicationSummary,
  Edition: edition,
  GroupSummary: groupSummary,
  PersonSummary: personSummary,
  EventSummary: eventSummary,
  PublicationList: listOf(publicationSummary),
  Publication: publication,
  GroupList: listOf(groupSummary),
  Group: group,
  PersonList: listOf(personSummary),
  Person: personSummary.extend({
    orcid: z.string().nullable(),
    bio: z.string(),
    portraits: z.array(portrait).describe("In rising widths; empty where they have none."),
    formerly: z
      .array(z.object({ affiliation: z.string(), position: z.string(), until: z.iso.date() }))
      .describe("The last first."),
  }),
  EventList: listOf(eventSummary),
  Event: event,
  TopicList: listOf(reference),
  Problem: z
    .object({ type: z.literal("about:blank"), title: z.string(), status: z.int(), detail: z.string() })
    .describe("RFC 9457"),
};

export type ShapeName = keyof typeof shapes;
export type Shape<Name extends ShapeName> = z.input<(typeof shapes)[Name]>;
