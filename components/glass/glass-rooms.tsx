import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";

const rooms = ["text", "comments", "review", "sources"] as const;
export type TextRoomName = (typeof rooms)[number];

export type GlassRoomsProps = {
  /** Of the text’s own page. */
  address: string;
  /** The one that is shown. */
  room: TextRoomName;
};

/** To what can be read of a text behind the glass. Nothing is fetched before it is asked for: it would be recorded as read. */
export function GlassRooms({ address, room }: GlassRoomsProps) {
  const t = useTranslations("glass");
  return (
    <nav aria-label={t("rooms")} className="no-print mb-8 border-b border-line">
      <ul className="flex flex-wrap gap-x-1">
        {rooms.map((name) => (
          <li key={name}>
            <Link
              href={(name === "text" ? address : `${address}/${name}`) as Route}
              prefetch={false}
              aria-current={name === room ? "page" : undefined}
              className="nav-link"
            >
              {t(`room.${name}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
