import type { PersonName } from "#lib/domain/people/types.ts";
import type { PublicationCard } from "#lib/domain/publications/types.ts";

export type EventState = "draft" | "announced" | "held" | "materials_published" | "postponed" | "cancelled";
export type AppearanceRole =
  | "opening_remarks"
  | "keynote"
  | "moderator"
  | "speaker"
  | "panellist"
  | "respondent";

export type EventCard = {
  slug: string;
  title: string;
  description: string;
  state: Exclude<EventState, "draft">;
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  place: string;
};

export type EventView = EventCard & {
  hashtag: string | null;
  /** Where it can be watched afterwards. */
  recordingUrl: string | null;
  group: { slug: string; name: string } | null;
  appearances: { role: AppearanceRole; billing: string; person: PersonName & { portrait: string | null } }[];
  /** Of which the public reads something now, newest first. */
  publications: PublicationCard[];
};

/** What an event leaves behind, in the hands of a moderator. */
export type EventMaterials = {
  id: string;
  slug: string;
  title: string;
  recordingUrl: string | null;
  publicationIds: string[];
  /** Whether it has begun. */
  open: boolean;
};
