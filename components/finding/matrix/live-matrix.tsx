"use client";
import { useTranslations } from "next-intl";
import type { Matrix } from "#lib/domain/findings/types.ts";
import "../board/board.css";
import { MatrixTable } from "./matrix-table.tsx";
import { useLiveRows } from "./use-live-rows.ts";

export type LiveMatrixProps = {
  /** The group's. */
  slug: string;
  matrix: Matrix;
  /** The server's clock when the page was drawn, in ms. */
  drawnAt: number;
};

/** The matrix; a row in which somebody's word changes elsewhere changes here, and is marked for some seconds. */
export function LiveMatrix({ slug, matrix, drawnAt }: LiveMatrixProps) {
  const t = useTranslations("board.live");
  const { rows, changed } = useLiveRows({ slug, drawnAt }, matrix);
  return (
    <>
      <p role="status" className="sr-only">
        {changed.length > 0 && t("changedMany", { count: changed.length })}
      </p>
      <MatrixTable slug={slug} matrix={{ members: matrix.members, rows }} changed={changed} />
    </>
  );
}
