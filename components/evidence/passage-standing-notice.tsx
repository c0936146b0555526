import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { FormAction } from "#components/ui/action-form.tsx";
import { Badge } from "#components/ui/badge.tsx";
import type { EvidencePiece } from "#lib/domain/evidence/types.ts";
import type { PassageStanding } from "#lib/editor/passage-standing.ts";
import { blockAnchor } from "#lib/publish/anchors.ts";
import { ReanchorForms } from "./reanchor-forms.tsx";

export type PassageStandingNoticeProps = {
  /** Where the group is read. */
  home: string;
  piece: EvidencePiece;
  /** Whether earlier versions have pages where the group is read. */
  hasVersions: boolean;
  /** Anchors it again; null for whoever may not. */
  action: FormAction | null;
};

type Lost = Exclude<PassageStanding, { kind: "stands" }>;

/** Says that a quoted passage no longer stands as it was quoted, and what can be done about it. */
export function PassageStandingNotice({ home, piece, hasVersions, action }: PassageStandingNoticeProps) {
  const { view, standing } = piece;
  if (view.kind !== "passage" || !standing || standing.kind === "stands") return null;
  const address = view.paper && `${home}/papers/${view.paper.slug}`;
  return (
    <div className="grid max-w-measure grid-cols-1 gap-2 rounded-md border border-warn bg-raised px-4 py-3">
      <WhatBecame standing={standing} />
      {address && <WaysToRead {...{ address, standing }} version={hasVersions ? view.version : null} />}
      {action && <ReanchorForms evidenceId={view.id} {...{ standing, action }} />}
    </div>
  );
}

function WhatBecame({ standing }: { standing: Lost }) {
  const t = useTranslations("evidence.standing");
  const percent = standing.kind === "changed" ? Math.round(standing.similarity * 100) : 0;
  return (
    <>
      <p className="text-sm">
        <Badge tone={standing.kind === "gone" ? "danger" : "warn"}>{t(standing.kind)}</Badge>{" "}
        {t(`${standing.kind}Text`, { percent })}
      </p>
      {standing.kind === "changed" && (
        <blockquote className="whitespace-pre-line border-s-2 border-line ps-3 font-serif">
          “{standing.guess.quote}”
        </blockquote>
      )}
    </>
  );
}

type WaysProps = { address: string; standing: Lost; version: number | null };

function WaysToRead({ address, standing, version }: WaysProps) {
  const t = useTranslations("evidence.standing");
  const blockId = standing.kind === "gone" ? null : standing.guess.anchor.blockId;
  if (blockId === null && version === null) return null;
  return (
    <p className="flex flex-wrap gap-x-4 text-sm">
      {blockId !== null && (
        <Link href={`${address}#${blockAnchor(blockId)}` as Route} prefetch={false} className="link target">
          {t("readThere")}
        </Link>
      )}
      {version !== null && (
        <Link href={`${address}/versions/${version}` as Route} prefetch={false} className="link target">
          {t("readThen", { number: version })}
        </Link>
      )}
    </p>
  );
}
