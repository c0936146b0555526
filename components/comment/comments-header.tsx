"use client";
import { ChevronDown, ChevronUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { ToolButton } from "#components/ui/tool-button.tsx";
import type { PersonName } from "#lib/domain/people/types.ts";
import { ownFilters, readFilter, type ThreadFilter } from "./thread-filter.ts";

export type CommentsHeaderProps = {
  filter: ThreadFilter;
  onFilter: (filter: ThreadFilter) => void;
  people: readonly PersonName[];
  /** How many are shown. */
  count: number;
  /** Goes to the thread before (-1) or after (1) the active one. */
  onStep: (step: -1 | 1) => void;
};

/** Which comments are shown, and the way from one to the next. */
export function CommentsHeader({ filter, onFilter, people, count, onStep }: CommentsHeaderProps) {
  const t = useTranslations("comments");
  const id = useId();
  return (
    <div className="flex items-center gap-1 text-sm">
      <label htmlFor={id} className="sr-only">
        {t("filter.label")}
      </label>
      <select
        id={id}
        value={filter}
        onChange={(event) => onFilter(readFilter(event.target.value))}
        className="field-box min-w-0 flex-1"
      >
        {ownFilters.map((own) => (
          <option key={own} value={own}>
            {t(`filter.${own}`)}
          </option>
        ))}
        <optgroup label={t("filter.person")}>
          {people.map((person) => (
            <option key={person.id} value={`person:${person.id}`}>
              {person.name}
            </option>
          ))}
        </optgroup>
      </select>
      <span role="status" className="px-1 whitespace-nowrap text-quiet tabular-nums">
        {t("count", { count })}
      </span>
      <ToolButton
        icon={ChevronUp}
        label={t("previous")}
        isDisabled={count === 0}
        onPress={() => onStep(-1)}
      />
      <ToolButton icon={ChevronDown} label={t("next")} isDisabled={count === 0} onPress={() => onStep(1)} />
    </div>
  );
}
