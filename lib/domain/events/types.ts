import type { PersonName } from "#lib/domain/people/types.ts";

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
  group: { slug: string; name: string } | null;
  appearances: { role: AppearanceRole; billing: string; person: PersonName & { portrait: string | null } }[];
  publications: { slug: string; title: string }[];
};
