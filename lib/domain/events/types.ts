import type { PersonName } from "#lib/domain/people/types.ts";
import type { PublicationCard } from "#lib/domain/publications/types.ts";

export type EventState = "draft" | "announced" | "held" | "materials_published" | "postponed" | "cancelled";
/** What somebody is at an event, in the order in which they are offered. */
export const appearanceRoles = [
  "opening_remarks",
  "keynote",
  "moderator",
  "speaker",
  "panellist",
  "respondent",
] as const;
export type AppearanceRole = (typeof appearanceRoles)[number];

/** What a moderator can do with an event as a whole. To discard is to delete what was never announced. */
export const eventSteps = ["announce", "postpone", "resume", "cancel", "discard"] as const;
export type EventStep = (typeof eventSteps)[number];

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

/** An event that nobody was told of yet, among those of its group. */
export type DraftEvent = { slug: string; title: string; startsAt: Date; timeZone: string };

/** Somebody's part in an event. */
export type OwnAppearance = { id: string; role: AppearanceRole; billing: string; name: string };

/** An event in the hands of a moderator. */
export type OwnEvent = {
  id: string;
  slug: string;
  title: string;
  description: string;
  state: EventState;
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  place: string;
  hashtag: string | null;
  /** In the order of the programme. */
  appearances: OwnAppearance[];
  recordingUrl: string | null;
  publicationIds: string[];
  /** Whether it has begun, so that there is something to watch and to read of it. */
  hasMaterials: boolean;
  steps: EventStep[];
};
