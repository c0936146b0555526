import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Day } from "#components/ui/date-time.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import type { SignOffView } from "#lib/domain/sign-offs/types.ts";

export type SignedTextProps = {
  signOff: Pick<SignOffView, "content" | "hash" | "statement" | "version" | "openedAt" | "state">;
  /** Where its bytes are. */
  download: string;
  /** The text as it is printed. */
  children: ReactNode;
};

/** Exactly what is signed, with the fingerprint that every answer keeps and how to check it. */
export function SignedText({ signOff, download, children }: SignedTextProps) {
  const t = useTranslations("signOff.text");
  const { content, statement, version, openedAt, state } = signOff;
  return (
    <section aria-labelledby="signed-text" className="min-w-0">
      <h2 id="signed-text" className="font-serif text-2xl font-semibold">
        {state === "open" ? t("heading") : t("endedHeading")}
      </h2>
      <p className="mt-1 text-sm text-quiet">
        {t.rich("version", { number: version, day: () => <Day on={openedAt} /> })}
      </p>
      <div className="mt-4 rounded-lg border border-line p-5 sm:p-8">
        <p className="font-serif text-3xl font-semibold break-words">{content.title}</p>
        {content.standfirst && (
          <p className="mt-3 max-w-measure font-serif text-lg text-quiet">{content.standfirst}</p>
        )}
        <div className="mt-8">{children}</div>
      </div>
      <div className="mt-5 grid max-w-measure gap-2">
        <p className="text-sm text-quiet">{t("statement")}</p>
        <blockquote className="border-s-2 border-accent ps-3 font-serif whitespace-pre-line">
          {statement}
        </blockquote>
        <Proof hash={signOff.hash} download={download} />
      </div>
    </section>
  );
}

function Proof({ hash, download }: { hash: string; download: string }) {
  const t = useTranslations("signOff.text");
  return (
    <Disclosure summary={t("proof")}>
      <p className="text-sm">
        {t("hash")} <code className="break-all">{hash}</code>
      </p>
      <p className="mt-2 text-sm text-quiet">{t("check")}</p>
      <a href={download} className="link target mt-2 text-sm">
        {t("download")}
      </a>
    </Disclosure>
  );
}
