import { initials } from "#lib/base/initials.ts";
import type { PrintedWords } from "../printed-words.ts";
import { element } from "../xml/element.ts";
import { clipped } from "./lines-of.ts";
import { byPerspective, type PerspectiveMember, type PerspectiveRow } from "./perspectives.ts";
import { ink, mostHeight, printWidth, svgFile, words } from "./svg.ts";
import type { PrintDrawing } from "./types.ts";

type Group = { members: readonly PerspectiveMember[] };

/** Who is in the group by perspective; null where there are not two perspectives. */
export function perspectivesDrawing(
  { members }: Group,
  { t, locale }: PrintedWords,
  appUrl: string,
): PrintDrawing | null {
  const rows = byPerspective(members, locale);
  if (rows.length === 0) return null;
  const named = (perspective: string) => perspective || t("perspectives.none");
  return {
    title: t("perspectives.heading"),
    intro: t("perspectives.intro"),
    svg: drawPerspectives(rows.map((row) => ({ ...row, perspective: named(row.perspective) }))),
    alt: t("perspectives.alt"),
    table: {
      head: [t("perspectives.column"), t("perspectives.members"), t("perspectives.countries")],
      widths: [1, 1.6, 1],
      rows: rows.map(({ perspective, members: mine, countries }) => [
        [{ text: named(perspective), href: null }],
        mine.map(({ slug, name, role }) => ({
          text: role === "moderator" ? t("perspectives.moderator", { name }) : name,
          href: `${appUrl}/people/${slug}`,
        })),
        countries.map((country) => ({ text: t("perspectives.country", country), href: null })),
      ]),
    },
  };
}

const tile = 34;
const pitch = tile + 6;
const tilesStart = 260;
const perLine = Math.floor((printWidth - tilesStart) / pitch);

function drawPerspectives(rows: readonly PerspectiveRow[]): string | null {
  let y = 2;
  const drawn = rows.flatMap(({ perspective, members }) => {
    const top = y;
    y += Math.ceil(members.length / perLine) * pitch + 6;
    const label = words(clipped(perspective, 30), { x: 0, y: top + tile / 2 + 5 });
    return [label, ...members.flatMap((member, index) => personTile(member, index, top))];
  });
  return y > mostHeight ? null : svgFile(y, drawn);
}

/** Moderators are told by their form. */
function personTile({ name, role }: PerspectiveMember, index: number, top: number) {
  const x = tilesStart + (index % perLine) * pitch;
  const y = top + Math.floor(index / perLine) * pitch;
  const frame = { x, y, width: tile, height: tile, fill: ink.paper, stroke: ink.text };
  const look = role === "moderator" ? { rx: 2, "stroke-width": 2.5 } : { rx: tile / 2, "stroke-width": 1 };
  return [
    element("rect", { ...frame, ...look }),
    words(initials(name), { x: x + tile / 2, y: y + tile / 2 + 5 }, { size: 14, anchor: "middle" }),
  ];
}
