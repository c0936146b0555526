"use client";
import { useTranslations } from "next-intl";
import { useContext, useMemo, useRef } from "react";
import { Button } from "#components/ui/button.tsx";
import { FormContext } from "#components/ui/form-context.ts";
import { useIsAlive } from "#components/ui/use-is-alive.ts";
import type { ResponseRow } from "#lib/domain/reviews/types.ts";
import { ResponseLine } from "./response-line.tsx";
import "./responses.css";
import { useRest } from "./use-rest.ts";

export type ResponsesListProps = {
  /** The rows this page begins with. */
  first: readonly ResponseRow[];
  /** How many the list has, up to where it ends. */
  count: number;
  /** Gives the rows behind the first as JSON; null on a page of its own of a long list. */
  source: string | null;
  /** Of the matrix: a comment's page is below it. */
  address: string;
  /** Behind a comment's address: which round, where that is not the latest. */
  query: string;
  mayAnswer: boolean;
  /** Whether answers to others are not the reader's to read. */
  isHidden: boolean;
};

/** The comments of a round with their answers, as long as the list is: what is out of sight costs nothing. */
export function ResponsesList(props: ResponsesListProps) {
  const { first, count, source, address, query, mayAnswer, isHidden } = props;
  const t = useTranslations("responses.list");
  const { rows, hasFailed } = useRest(source, first, count);
  const typed = useContext(FormContext).state.values?.commentIds;
  const ticked = useMemo(() => new Set(typed?.split("\n")), [typed]);
  const list = useRef<HTMLElement>(null);
  const drawn = first.length + rows.length;
  return (
    <div className="grid grid-cols-1 gap-3">
      {mayAnswer && <TickAll list={list} />}
      <section ref={list} aria-label={t("label")}>
        {stretchesOf([...first, ...rows]).map((stretch) => (
          <ol key={stretch[0]?.id} className="response-stretch m-0 list-none p-0">
            {stretch.map((row) => (
              <ResponseLine
                key={row.id}
                row={row}
                href={`${address}/${row.number}${query}`}
                mayAnswer={mayAnswer}
                isTicked={ticked.has(row.id)}
                isHidden={isHidden}
              />
            ))}
          </ol>
        ))}
      </section>
      <p role="status" className="text-sm text-quiet empty:hidden">
        {hasFailed ? t("failed") : source && drawn < count ? t("drawn", { drawn, all: count }) : null}
      </p>
    </div>
  );
}

/** How many rows are laid out, or left alone, together: each row by itself costs more than it saves. */
const stretchLength = 25;

function stretchesOf(rows: readonly ResponseRow[]): ResponseRow[][] {
  const count = Math.ceil(rows.length / stretchLength);
  return Array.from({ length: count }, (_, at) => rows.slice(at * stretchLength, (at + 1) * stretchLength));
}

/** Ticks in the page itself: the form reads the boxes, and nothing has to be drawn again. */
function TickAll({ list }: { list: { current: HTMLElement | null } }) {
  const t = useTranslations("responses.list");
  const tick = (selector: string, checked: boolean) => () => {
    const boxes = list.current?.querySelectorAll<HTMLInputElement>(`input[name=commentIds]${selector}`);
    for (const box of boxes ?? []) box.checked = checked;
  };
  if (!useIsAlive()) return null;
  return (
    <p className="flex flex-wrap gap-x-3">
      <Button variant="quiet" onPress={tick("[data-unanswered]", true)}>
        {t("tickAll")}
      </Button>
      <Button variant="quiet" onPress={tick("", false)}>
        {t("untick")}
      </Button>
    </p>
  );
}
