import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";

type AgendaChoiceProps = {
  items: readonly { id: string | null; title: string }[];
  /** Place of the current one. */
  at: number;
  onChoose: (place: number) => void;
};

/** Under which agenda item the next line goes; also for the pointer. */
export function AgendaChoice({ items, at, onChoose }: AgendaChoiceProps) {
  const t = useTranslations("notes");
  return (
    <section aria-labelledby="note-items">
      <h2 id="note-items" className="font-semibold">
        {t("items")}
      </h2>
      <ol className="mt-2 grid grid-cols-1 gap-1">
        {items.map(({ id, title }, place) => (
          <li key={id ?? "beyond"} aria-current={place === at ? "step" : undefined}>
            <Button
              variant="quiet"
              onPress={() => onChoose(place)}
              className={
                place === at ? "justify-start bg-sunken text-start font-semibold" : "justify-start text-start"
              }
            >
              {place === at && <span className="sr-only">{t("current")}</span>}
              {id === null ? title : `${place + 1}. ${title}`}
            </Button>
          </li>
        ))}
      </ol>
    </section>
  );
}
