"use client";
import { useTranslations } from "next-intl";
import { type MouseEvent, useState } from "react";
import { buttonStyle } from "#components/ui/button-style.ts";
import { fetchFile } from "#components/ui/fetch-file.ts";
import { saveFile } from "#components/ui/save-file.ts";

export type ExportLinksProps = {
  /** Address of each file, with the list's filters. */
  hrefs: { xlsx: string; docx: string };
};

/** How far a file is. `rows` of `of` are written; before the first and after the last nobody can count. */
type Step =
  | { kind: "idle" | "done" }
  | { kind: "making"; rows: number; of: number }
  | { kind: "failed"; message: string };

/** The list as files. While one is made the page says how far it is and can be used; without script the browser fetches it. */
export function ExportLinks({ hrefs }: ExportLinksProps) {
  const t = useTranslations("responses.export");
  const [step, setStep] = useState<Step>({ kind: "idle" });
  const make = async (event: MouseEvent<HTMLAnchorElement>) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (step.kind === "making") return;
    setStep({ kind: "making", rows: 0, of: 0 });
    const outcome = await fetchFile(event.currentTarget.href, (rows, of) =>
      setStep({ kind: "making", rows, of }),
    );
    if (outcome.kind === "failed") return setStep(outcome);
    saveFile(outcome.file);
    setStep({ kind: "done" });
  };
  return (
    <section aria-label={t("label")} className="flex flex-wrap items-center gap-3">
      {(["xlsx", "docx"] as const).map((format) => (
        <a key={format} href={hrefs[format]} onClick={make} className={buttonStyle()}>
          {t(format)}
        </a>
      ))}
      {step.kind === "making" && <Progress {...step} />}
      {/* Read out when it begins and ends; the count in between would be read out thirty times. */}
      <p role="status" className="text-sm text-quiet empty:hidden">
        {step.kind === "failed" ? step.message || t("failed") : step.kind !== "idle" && t(step.kind)}
      </p>
    </section>
  );
}

function Progress({ rows, of }: { rows: number; of: number }) {
  const t = useTranslations("responses.export");
  const isCounting = rows > 0 && rows < of;
  const words = isCounting ? t("written", { rows, of }) : t(rows > 0 ? "packing" : "gathering");
  return (
    <>
      <progress
        aria-label={t("progress")}
        aria-valuetext={words}
        {...(isCounting && { value: rows, max: of })}
        className="w-32 accent-accent"
      />
      <span className="text-sm tabular-nums text-quiet">{words}</span>
    </>
  );
}
