import { useTranslations } from "next-intl";
import { type KeyboardEvent, useId, useMemo, useState } from "react";
import type { CitableSource } from "#lib/domain/sources/types.ts";
import { maxCitedItems } from "#lib/editor/cited-items.ts";
import { searchSources } from "#lib/publish/citation/search-sources.ts";
import { plainTitle, sourceShortly } from "#lib/publish/citation/source-words.ts";

export type SourceSearchProps = {
  sources: CitableSource[];
  /** No more sources can be chosen. */
  isFull: boolean;
  onChoose: (source: CitableSource) => void;
};

const mostShown = 8;

/** Finds sources by what is typed. Arrows move through what was found, Enter takes one. */
export function SourceSearch({ sources, isFull, onChoose }: SourceSearchProps) {
  const t = useTranslations("sources.cite");
  const id = useId();
  const [typed, setTyped] = useState("");
  const [marked, setMarked] = useState(0);
  const found = useFound(sources, typed);
  const shown = isFull ? [] : found.slice(0, mostShown);
  const type = (words: string) => [setTyped(words), setMarked(0)];
  const choose = (source: CitableSource | undefined) => source && [onChoose(source), type("")];
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    // Enter in an empty field sends the form, as everywhere.
    const takes = event.key === "Enter" && typed !== "";
    if (event.nativeEvent.isComposing || (!step && !takes)) return;
    event.preventDefault();
    if (step && shown.length > 0) setMarked((marked + step + shown.length) % shown.length);
    if (takes) choose(shown[marked]);
  };
  return (
    <div>
      <label htmlFor={id} className="mb-1 block font-medium">
        {t("search")}
      </label>
      <input
        id={id}
        type="text"
        role="combobox"
        aria-expanded={shown.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={shown[marked] && `${id}-${marked}`}
        aria-autocomplete="list"
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: the window was opened to search
        autoFocus
        className="field-box"
        placeholder={t("searchHint")}
        value={typed}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-list`} role="listbox" aria-label={t("found")} className="mt-1 max-h-60 overflow-y-auto">
        {shown.map((source, index) => (
          <Found
            key={source.id}
            id={`${id}-${index}`}
            isMarked={index === marked}
            source={source}
            onChoose={() => choose(source)}
          />
        ))}
      </div>
      <SearchStatus {...{ isFull }} known={sources.length} found={found.length} />
    </div>
  );
}

type SearchStatusProps = { isFull: boolean; known: number; found: number };

function SearchStatus({ isFull, known, found }: SearchStatusProps) {
  const t = useTranslations("sources.cite");
  const words = () => {
    if (isFull) return t("tooMany", { count: maxCitedItems });
    if (known === 0) return t("empty");
    if (found === 0) return t("nothing");
    return found > mostShown ? t("more", { count: found - mostShown }) : "";
  };
  return (
    <p role="status" className="mt-1 text-sm text-quiet">
      {words()}
    </p>
  );
}

function useFound(sources: CitableSource[], typed: string): CitableSource[] {
  return useMemo(() => {
    const offered = sources
      .filter(({ removed }) => !removed)
      .map((source) => ({ ...source, changedAt: never }));
    return searchSources(offered, { q: typed, order: "author" });
  }, [sources, typed]);
}

const never = new Date(0);

type FoundProps = { id: string; isMarked: boolean; source: CitableSource; onChoose: () => void };

function Found({ id, isMarked, source, onChoose }: FoundProps) {
  const { who, year } = sourceShortly(source.csl);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled where the focus is, in the field
    // biome-ignore lint/a11y/useFocusableInteractive: the field has the focus and points here
    <div
      id={id}
      role="option"
      aria-selected={isMarked}
      className="target cursor-pointer rounded-sm px-3 py-1.5 hover:bg-sunken aria-selected:bg-sunken"
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <span className="font-medium">
        {who} {year}
      </span>{" "}
      <span className="text-quiet">{plainTitle(source.csl)}</span>
    </div>
  );
}
