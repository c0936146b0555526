"use client";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { FileField } from "#components/ui/file-field.tsx";
import { maxSourceFileBytes } from "#lib/domain/sources/types.ts";

export type ImportFileProps = {
  /** Where the file is sent. */
  address: string;
  /** What is said of a file that is too large. */
  tooLarge: string;
};

/** Sends a file to be read, then shows what was read. */
export function ImportFile({ address, tooLarge }: ImportFileProps) {
  const t = useTranslations("sources.import");
  const router = useRouter();
  const [error, setError] = useState<string>();
  const [reading, setReading] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const file = new FormData(event.currentTarget).get("file");
    if (!(file instanceof File) || file.size === 0) return setError(t("noFile"));
    if (file.size > maxSourceFileBytes) return setError(tooLarge);
    setReading(true);
    const answer = await send(address, file);
    if ("address" in answer) return router.push(answer.address as Route);
    setReading(false);
    setError(answer.message ?? t("failed"));
  };
  return (
    <form onSubmit={submit} className="needs-script grid gap-4" aria-busy={reading}>
      <FileField
        name="file"
        label={t("file")}
        error={error}
        accept=".bib,.bibtex,.ris,.json,.txt"
        onChange={() => setError(undefined)}
      />
      <div role="status">
        <Button type="submit" variant="primary" isPending={reading}>
          {reading ? t("reading") : t("read")}
        </Button>
      </div>
    </form>
  );
}

type Answer = { address: string } | { message?: string };

async function send(address: string, file: File): Promise<Answer> {
  try {
    const named = `${address}&name=${encodeURIComponent(file.name.slice(0, 200))}`;
    const response = await fetch(named, { method: "POST", body: file });
    return (await response.json()) as Answer;
  } catch {
    return {};
  }
}
