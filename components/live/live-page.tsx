"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { hasTyped } from "./has-typed.ts";
import { useLiveChanges } from "./use-live-changes.ts";

export type LivePageProps = {
  /** The group's. */
  slug: string;
  /** What the page shows. */
  subjectId: string;
  /** When the server drew the page, by its clock, in ms. */
  drawnAt: number;
};

/**
 * Brings a page up to date when what it shows has changed elsewhere. Where somebody has typed, nothing is drawn under
 * their hands: the page says that there is something new, and offers it.
 */
export function LivePage({ slug, subjectId, drawnAt }: LivePageProps) {
  const t = useTranslations("board.live");
  const router = useRouter();
  const [waiting, setWaiting] = useState(false);
  const [refreshedFrom, setRefreshedFrom] = useState(drawnAt);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page that was drawn anew has nothing waiting
  useEffect(() => setWaiting(false), [drawnAt]);
  useLiveChanges({ slug, drawnAt }, (changes) => {
    if (changes && !changes.some(({ id }) => id === subjectId)) return;
    if (hasTyped(document.querySelector("main") ?? document)) setWaiting(true);
    else {
      setRefreshedFrom(drawnAt);
      router.refresh();
    }
  });
  return (
    <div role="status" className="no-print">
      {waiting && (
        <div className="mb-6 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md border border-accent bg-raised px-4 py-2">
          <p>
            {t("page")} <span className="text-quiet">{t("kept")}</span>
          </p>
          <Button onPress={() => router.refresh()}>{t("showPage")}</Button>
        </div>
      )}
      {!waiting && refreshedFrom !== drawnAt && <p className="sr-only">{t("updated")}</p>}
    </div>
  );
}
