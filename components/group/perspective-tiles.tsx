import { useTranslations } from "next-intl";
import { initials } from "#lib/base/initials.ts";
import type { PerspectiveMember } from "#lib/publish/drawings/perspectives.ts";

type Member = Pick<PerspectiveMember, "slug" | "name" | "role">;

/** As large as a finger needs each to be; as many beside each other as the narrowest screen has room for. */
const room = 44;
const perLine = 6;

/** A sign for each member, which leads to their page; moderators are told by its form. */
export function PerspectiveTiles({ members, label }: { members: readonly Member[]; label: string }) {
  const width = Math.min(members.length, perLine) * room;
  const height = Math.ceil(members.length / perLine) * room;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of links in a drawing is no form
    <svg role="group" aria-label={label} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      {members.map((member, index) => (
        <Tile
          key={member.slug}
          member={member}
          x={(index % perLine) * room}
          y={Math.floor(index / perLine) * room}
        />
      ))}
    </svg>
  );
}

function Tile({ member: { slug, name, role }, x, y }: { member: Member; x: number; y: number }) {
  const t = useTranslations("publication.perspectives");
  const isModerator = role === "moderator";
  const said = isModerator ? t("moderator", { name }) : name;
  return (
    <a href={`/people/${slug}`} className="group/tile outline-none">
      <title>{said}</title>
      <g transform={`translate(${x} ${y})`}>
        <rect width={room} height={room} className="fill-transparent" />
        <rect
          x="4"
          y="4"
          width={room - 8}
          height={room - 8}
          rx={isModerator ? 3 : (room - 8) / 2}
          strokeWidth={isModerator ? 2.5 : 1.25}
          className="fill-raised stroke-accent group-hover/tile:stroke-ink group-focus-visible/tile:stroke-focus group-focus-visible/tile:stroke-3"
        />
        <text
          aria-hidden
          x={room / 2}
          y={room / 2 + 5}
          textAnchor="middle"
          fontSize="14"
          className="fill-ink font-sans"
        >
          {initials(name)}
        </text>
      </g>
    </a>
  );
}
