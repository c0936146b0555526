"use client";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { forgetNotes } from "./kept-notes.ts";
import type { UnsentText } from "./kept-texts.ts";
import { saveText } from "./save-text.ts";
import { deleteTextDatabase } from "./text-database.ts";

export type UnsentTextsProps = {
  texts: readonly UnsentText[];
  /** What to do about them. */
  lead: string;
  /** Their pages can be opened: somebody is signed in. */
  linked?: boolean;
};

/** Words on this device that never reached the server, each to open, to save or to remove. */
export function UnsentTexts({ texts, lead, linked = false }: UnsentTextsProps) {
  const t = useTranslations("offline.unsent");
  const id = useId();
  const [removed, setRemoved] = useState<readonly string[]>([]);
  const shown = texts.filter(({ documentId }) => !removed.includes(documentId));
  if (shown.length === 0) return null;
  return (
    <section
      aria-labelledby={id}
      className="mb-6 max-w-3xl rounded-md border border-line bg-raised p-4 font-sans"
    >
      <h2 id={id} className="font-semibold">
        {t("title")}
      </h2>
      <p className="mt-1 text-sm">{lead}</p>
      <ul className="mt-3 grid gap-3">
        {shown.map((text) => (
          <UnsentTextRow
            key={text.documentId}
            {...{ text, linked }}
            onRemoved={() => setRemoved((before) => [...before, text.documentId])}
          />
        ))}
      </ul>
    </section>
  );
}

type RowProps = { text: UnsentText; linked: boolean; onRemoved: () => void };

function UnsentTextRow({ text, linked, onRemoved }: RowProps) {
  const t = useTranslations("offline.unsent");
  const [isUnreadable, setUnreadable] = useState(false);
  const title = text.title || t("untitled");
  const save = async () => setUnreadable(!(await saveText(text, t("untitled"))));
  const remove = async () => {
    if (!forgetNotes(text)) await deleteTextDatabase(text);
    onRemoved();
  };
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2">
      {linked && text.path ? (
        <a href={text.path} className="text-accent underline">
          {title}
        </a>
      ) : (
        <span>{title}</span>
      )}
      <Button onPress={save} aria-label={t("saveOne", { title })}>
        {t("save")}
      </Button>
      <Button variant="quiet" onPress={remove} aria-label={t("removeOne", { title })}>
        {t("remove")}
      </Button>
      {isUnreadable && <p role="alert">{t("unreadable")}</p>}
    </li>
  );
}
