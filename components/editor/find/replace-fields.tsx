import type { Editor } from "@tiptap/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { replaceAllFound, replaceFound } from "./replace-found.ts";

/** What shall stand in the place of what was found. */
export function ReplaceFields({ editor }: { editor: Editor }) {
  const t = useTranslations("editor.find");
  const [words, setWords] = useState("");
  const [replaced, setReplaced] = useState<number | null>(null);
  return (
    <div className="find-replace">
      <input
        type="text"
        aria-label={t("replacement")}
        placeholder={t("replacement")}
        className="field-box find-field"
        value={words}
        maxLength={1000}
        onChange={(event) => setWords(event.target.value)}
      />
      <Button variant="quiet" onPress={() => replaceFound(editor, words)}>
        {t("replace")}
      </Button>
      <Button variant="quiet" onPress={() => setReplaced(replaceAllFound(editor, words))}>
        {t("replaceAll")}
      </Button>
      <output className="text-sm text-quiet">
        {replaced !== null && t("replaced", { count: replaced })}
      </output>
    </div>
  );
}
