import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { GlassRooms, type TextRoomName } from "#components/glass/glass-rooms.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import type { ClosedGroup, GlassText } from "#lib/domain/break-glass/types.ts";

export type TextRoomProps = {
  group: Pick<ClosedGroup, "slug" | "name">;
  text: GlassText;
  address: string;
  room: TextRoomName;
  lead?: string;
  facts?: ReactNode;
  children: ReactNode;
};

/** A page of a paper or of the report besides its text: what it is, of what, and the way to the others. */
export async function TextRoom({ group, text, address, room, lead, facts, children }: TextRoomProps) {
  const t = await getTranslations("glass");
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { href: `/admin/groups/${group.slug}`, label: group.name },
          { href: address, label: text.title },
        ]}
      />
      <PageHeading title={t(`room.${room}`)} overline={text.title} standfirst={lead} facts={facts} />
      <GlassRooms address={address} room={room} />
      {children}
    </>
  );
}
