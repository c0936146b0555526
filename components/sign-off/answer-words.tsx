"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { TextArea } from "#components/ui/text-area.tsx";
import type { EndorsementValue } from "#lib/domain/reports/types.ts";
import { PrintedWords } from "./printed-words.tsx";

export type AnswerWordsProps = {
  value: EndorsementValue | null;
  /** Who signs, as printed. */
  name: string;
  /** Their words so far. */
  text: string;
};

/** The words of a reservation or a dissent, and below them how they will be printed. Without script the words alone: what was
 *  sent and refused for want of approval comes back as it was. */
export function AnswerWords({ value, name, text }: AnswerWordsProps) {
  const t = useTranslations("signOff.answer");
  const [typed, type] = useState(text);
  const asked = value === "dissents" || value === "endorsed_with_reservation" ? value : null;
  const follow = (event: FormEvent<HTMLTextAreaElement>) => type(event.currentTarget.value);
  return (
    <>
      <TextArea
        name="text"
        label={t("text")}
        description={t("textHint")}
        defaultValue={text}
        maxLength={10_000}
        onInput={follow}
      />
      {asked && (
        <div className="grid gap-2">
          <p className="font-medium">{t("preview")}</p>
          {typed.trim() ? (
            <PrintedWords name={name} value={asked} text={typed.trim()} />
          ) : (
            <p className="text-sm text-quiet">{t("previewEmpty")}</p>
          )}
        </div>
      )}
    </>
  );
}
