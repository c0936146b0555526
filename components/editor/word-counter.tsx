import type { Node } from "@tiptap/pm/model";
import { useTranslations } from "next-intl";
import { readingMinutes } from "#lib/editor/reading-minutes.ts";
import { wordsIn } from "./words-in.ts";

/** How long the text is, notes included, and how long it takes to read. */
export function WordCounter({ document }: { document: Node }) {
  const t = useTranslations("editor");
  const count = wordsIn(document);
  return (
    <span className="font-sans text-sm text-quiet tabular-nums">
      {t("words", { count })}
      {count > 0 && (
        <span className="max-sm:sr-only"> · {t("minutes", { minutes: readingMinutes(count) })}</span>
      )}
    </span>
  );
}
