import { useTranslations } from "next-intl";
import { AppearsAt } from "#components/contribution/appears-at.tsx";
import { Button } from "#components/ui/button.tsx";
import { FormMessage } from "#components/ui/form-message.tsx";
import type { DiscussionView } from "#lib/domain/discussions/types.ts";
import type { NoteLine } from "./note-lines.ts";
import type { Notes } from "./use-notes.ts";

type NoteListProps = { notes: Notes; agenda: DiscussionView["agenda"] };

/** What was written here, newest first, and whether it has arrived. */
export function NoteList({ notes: { lines, connection, isKept, retry }, agenda }: NoteListProps) {
  const t = useTranslations("notes");
  const waiting = lines.filter(({ state }) => state === "waiting" || state === "tried").length;
  return (
    <section aria-labelledby="note-lines" className="grid grid-cols-1 gap-3">
      <h2 id="note-lines" className="font-semibold">
        {t("lines")}
      </h2>
      {!isKept && <FormMessage tone="warning">{t("notKept")}</FormMessage>}
      {waiting > 0 && connection === "unreachable" && (
        <FormMessage tone="info">{t("unreachable", { count: waiting })}</FormMessage>
      )}
      {waiting > 0 && connection === "signedOut" && (
        <FormMessage tone="warning">{t("signedOut", { count: waiting })}</FormMessage>
      )}
      {lines.length === 0 && <p className="text-sm text-quiet">{t("none")}</p>}
      <ol className="grid grid-cols-1 gap-3">
        {lines
          .toReversed()
          .filter(({ wanted }) => wanted === "there")
          .map((line) => (
            <li key={line.id} className="border-s-2 border-line ps-4">
              <p className="max-w-measure whitespace-pre-line font-serif text-lg">
                {line.speaker && <span className="font-sans text-base">{line.speaker.name}: </span>}
                {line.body}
              </p>
              <p className="text-sm text-quiet">
                {agenda.find(({ id }) => id === line.agendaItemId)?.title ?? t("beyond")} ·{" "}
                <LineState line={line} />
              </p>
              {line.state === "refused" && (
                <p className="flex flex-wrap items-center gap-3 text-danger">
                  {line.refusal} <Button onPress={() => retry(line)}>{t("retry")}</Button>
                </p>
              )}
            </li>
          ))}
      </ol>
    </section>
  );
}

function LineState({ line: { state, appearsAt } }: { line: NoteLine }) {
  const t = useTranslations("notes.state");
  if (state !== "sent") return t(state);
  return appearsAt ? <AppearsAt at={appearsAt} template={t("appears", { time: "{time}" })} /> : t("sent");
}
