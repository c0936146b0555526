"use client";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import type { DiscussionView } from "#lib/domain/discussions/types.ts";
import { OwnPoint, type OwnPointActions } from "./own-point.tsx";
import type { OwnPoints } from "./use-own-points.ts";

export type OwnPointsListProps = {
  own: OwnPoints;
  actions: OwnPointActions;
  discussion: Pick<DiscussionView, "id" | "agenda" | "may">;
};

/** One's own contributions, each with what one may still do with it. */
export function OwnPointsList({ own: { points, isUnknown, ask }, actions, discussion }: OwnPointsListProps) {
  const t = useTranslations("contribution.own");
  return (
    <div className="grid grid-cols-1 gap-4">
      {isUnknown && (
        <p role="status" className="flex flex-wrap items-center gap-3">
          {t("unknown")} <Button onPress={ask}>{t("retry")}</Button>
        </p>
      )}
      {points?.length === 0 && <p className="text-sm text-quiet">{t("none")}</p>}
      {points && points.length > 0 && (
        <ul className="grid grid-cols-1 gap-5">
          {points.map((point) => (
            <OwnPoint key={point.id} {...{ point, actions, discussion }} onDone={ask} />
          ))}
        </ul>
      )}
    </div>
  );
}
