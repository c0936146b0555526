"use client";
import { useTranslations } from "next-intl";
import { type MouseEvent, useState } from "react";
import { buttonStyle } from "#components/ui/button-style.ts";

export type ExportLinksProps = {
  /** Address of each file, with the list's filters. */
  hrefs: { xlsx: string; docx: string };
};

type Step = "idle" | "making" | "done" | "failed";

/** The list as files. While one is made the page says so and can be used; without script the browser fetches it. */
export function ExportLinks({ hrefs }: ExportLinksProps) {
  const t = useTranslations("responses.export");
  const [step, setStep] = useState<Step>("idle");
  const fetchFile = async (event: MouseEvent<HTMLAnchorElement>) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (step === "making") return;
    setStep("making");
    setStep((await saveFile(event.currentTarget.href)) ? "done" : "failed");
  };
  return (
    <section aria-label={t("label")} className="flex flex-wrap items-center gap-3">
      {(["xlsx", "docx"] as const).map((format) => (
        <a key={format} href={hrefs[format]} onClick={fetchFile} className={buttonStyle()}>
          {t(format)}
        </a>
      ))}
      {step === "making" && <progress aria-label={t("making")} className="w-32 accent-accent" />}
      <p role="status" className="text-sm text-quiet empty:hidden">
        {step !== "idle" && t(step)}
      </p>
    </section>
  );
}

/** @returns whether the file came and was handed to the browser's downloads */
async function saveFile(href: string): Promise<boolean> {
  try {
    const answer = await fetch(href, { cache: "no-store" });
    if (!answer.ok) return false;
    const name = /filename="([^"]+)"/.exec(answer.headers.get("content-disposition") ?? "")?.[1];
    const url = URL.createObjectURL(await answer.blob());
    Object.assign(document.createElement("a"), { href: url, download: name ?? "" }).click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
    return true;
  } catch {
    return false;
  }
}
