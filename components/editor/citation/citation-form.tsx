import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import type { CitableSource } from "#lib/domain/sources/types.ts";
import { type CitedItem, maxCitedItems } from "#lib/editor/cited-items.ts";
import type { CitableValue } from "./citable-sources.tsx";
import { CitedItemFields } from "./cited-item-fields.tsx";
import { SourceSearch } from "./source-search.tsx";

export type CitationFormProps = {
  value: CitableValue;
  /** What the citation cites already; null for a new one. */
  present: CitedItem[] | null;
  onSave: (items: CitedItem[]) => void;
  onRemove: () => void;
};

/** Chooses sources, and says of each where in it and with what words. */
export function CitationForm({ value, present, onSave, onRemove }: CitationFormProps) {
  const t = useTranslations("sources.cite");
  const { ask, citable } = value;
  const [items, setItems] = useState<CitedItem[]>(present ?? []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the window opens
  useEffect(() => ask(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (items.length > 0) onSave(items);
  };
  return (
    <form onSubmit={submit} className="grid gap-5">
      <SourceSearch
        sources={citable.sources}
        isFull={items.length >= maxCitedItems}
        onChoose={(source) => setItems([...items, newItem(source)])}
      />
      <CitedItems {...{ items, setItems }} sources={citable.sources} />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="primary" isDisabled={items.length === 0}>
          {t(present ? "saveChange" : "save")}
        </Button>
        {present && <Button onPress={onRemove}>{t("remove")}</Button>}
        <a
          href={value.libraryAddress}
          target="_blank"
          rel="noopener"
          className="link target ms-auto py-2 text-sm"
        >
          {t("manage")} <span className="sr-only">({t("manageHint")})</span>
        </a>
      </div>
    </form>
  );
}

type CitedItemsProps = {
  items: CitedItem[];
  setItems: (items: CitedItem[]) => void;
  sources: CitableSource[];
};

function CitedItems({ items, setItems, sources }: CitedItemsProps) {
  const t = useTranslations("sources.cite");
  if (items.length === 0) return null;
  const change = (index: number, item: CitedItem) => setItems(items.with(index, item));
  return (
    <section aria-label={t("cited")} className="grid gap-4">
      {items.map((item, index) => (
        <CitedItemFields
          // biome-ignore lint/suspicious/noArrayIndexKey: one source may be cited twice
          key={`${item.sourceId}-${index}`}
          item={item}
          source={sources.find(({ id }) => id === item.sourceId)}
          onChange={(changed) => change(index, changed)}
          onTakeOut={() => setItems(items.toSpliced(index, 1))}
        />
      ))}
    </section>
  );
}

function newItem({ id }: CitableSource): CitedItem {
  return { sourceId: id, locator: "", label: "page", prefix: "", suffix: "", suppressAuthor: false };
}
