import { useLocale, useTranslations } from "next-intl";
import { useId } from "react";
import {
  byPerspective,
  type PerspectiveMember,
  type PerspectiveRow,
} from "#lib/publish/drawings/perspectives.ts";
import { PerspectiveTiles } from "./perspective-tiles.tsx";

/** Who is in a group by perspective; nothing where there are not two to be compared. The list of members beside it says the same. */
export function PerspectiveFigure({ members }: { members: readonly PerspectiveMember[] }) {
  const t = useTranslations("publication.perspectives");
  const headingId = useId();
  const rows = byPerspective(members, useLocale());
  if (rows.length === 0) return null;
  return (
    <figure aria-labelledby={headingId} className="mb-8 max-w-4xl">
      <figcaption className="mb-4">
        <span id={headingId} className="block font-medium">
          {t("heading")}
        </span>
        <span className="block max-w-measure text-sm text-quiet">{t("intro")}</span>
      </figcaption>
      <ul className="divide-y divide-line border-y border-line">
        {rows.map((row) => (
          <Row key={row.perspective} row={row} />
        ))}
      </ul>
    </figure>
  );
}

function Row({ row }: { row: PerspectiveRow }) {
  const t = useTranslations("publication.perspectives");
  const name = row.perspective || t("none");
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-1 py-2 md:grid md:grid-cols-[minmax(0,14rem)_minmax(0,1fr)]">
      <div className="min-w-0 flex-1 basis-36">
        <p className="break-words">{name}</p>
        <Countries row={row} />
      </div>
      <PerspectiveTiles members={row.members} label={name} />
    </li>
  );
}

/** Where they are from, unless that is what the perspective says already. */
function Countries({ row: { perspective, countries } }: { row: PerspectiveRow }) {
  const t = useTranslations("publication.perspectives");
  const [only, second] = countries;
  if (!only || (!second && only.name === perspective)) return null;
  return <p className="text-sm text-quiet">{countries.map((country) => t("country", country)).join(", ")}</p>;
}
