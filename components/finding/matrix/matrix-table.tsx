"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { memo, useRef } from "react";
import { isOpenCell } from "#lib/domain/findings/rules.ts";
import type { Matrix } from "#lib/domain/findings/types.ts";
import { useCellWords } from "./cell-words.ts";
import "./matrix.css";
import { useCellKeys } from "./use-cell-keys.ts";

export type MatrixTableProps = {
  /** The group's. */
  slug: string;
  matrix: Matrix;
  /** Findings of which something changed a moment ago. */
  changed?: readonly string[];
};

type Row = Matrix["rows"][number];

/** Findings below each other, members beside each other: each cell one member's word, as a sign and in words. */
export function MatrixTable({ slug, matrix, changed = [] }: MatrixTableProps) {
  const t = useTranslations("board.matrix");
  const words = useCellWords();
  const table = useRef<HTMLTableElement>(null);
  useCellKeys(table);
  const { members, rows } = matrix;
  return (
    <section aria-label={t("caption")} className="matrix-box relative">
      <table ref={table} className="matrix">
        <caption className="sr-only">
          {t("caption")}. {t("keys")}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t("finding")}</th>
            {members.map(({ id, name, perspective }) => (
              <th key={id} scope="col">
                {name}
                {perspective && <span className="block font-normal text-quiet">{perspective}</span>}
              </th>
            ))}
            <th scope="col">{t("total")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <MatrixRow
              key={row.id}
              {...{ slug, words, row }}
              total={t("stands", standing(row.cells))}
              justChanged={changed.includes(row.id)}
            />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("totalRow")}</th>
            {members.map(({ id }, place) => (
              <td key={id}>{t("stands", standing(rows.map(({ cells }) => cells[place] ?? "-").join("")))}</td>
            ))}
            <td>{t("stands", standing(rows.map(({ cells }) => cells).join("")))}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

type RowProps = {
  slug: string;
  row: Row;
  words: Record<string, string>;
  total: string;
  justChanged: boolean;
};

const MatrixRow = memo(function MatrixRow({ slug, row, words, total, justChanged }: RowProps) {
  return (
    <tr className={justChanged ? "just-changed" : undefined}>
      <th scope="row">
        <Link href={`/workspace/${slug}/findings/${row.number}`} prefetch={false} title={row.statement}>
          {row.number}. {row.statement}
        </Link>
      </th>
      {[...row.cells].map((letter, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place; members do not change while a page is open
        <td key={place} className={cellStyle(letter)}>
          {words[letter]}
        </td>
      ))}
      <td>{total}</td>
    </tr>
  );
});

function cellStyle(letter: string): string {
  if (letter === "-") return "n";
  const value = letter.toLowerCase();
  return value === letter ? value : `${value} old`;
}

function standing(cells: string): { answered: number; asked: number } {
  return { answered: [...cells].filter((letter) => !isOpenCell(letter)).length, asked: cells.length };
}
