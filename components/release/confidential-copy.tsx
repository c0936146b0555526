import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DateTime } from "#components/ui/date-time.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";

export type ConfidentialCopyProps = {
  /** Whom this copy was made for. */
  watermark: string;
  /** Null: no instant is set. */
  releaseAt: Date | null;
  /** Where the same is to be had as a file. */
  download: string;
  children: ReactNode;
};

/** What is under embargo, as one person is shown it: under their name, on the screen and on every printed page. */
export function ConfidentialCopy({ watermark, releaseAt, download, children }: ConfidentialCopyProps) {
  const t = useTranslations("release.copy");
  return (
    <>
      <PageHeading title={t("title")} />
      <div className="mb-8 grid max-w-measure gap-2 rounded-md border border-danger px-4 py-3">
        <p className="font-medium break-words">{watermark}</p>
        <p>
          {releaseAt ? (
            <>
              {t("until")} <DateTime at={releaseAt} zone="UTC" />
            </>
          ) : (
            t("untilPublished")
          )}
        </p>
        <p className="no-print">
          <a href={download} className="link target inline-flex items-center" rel="nofollow">
            {t("download")}
          </a>
        </p>
      </div>
      {children}
      <Watermark>{watermark}</Watermark>
    </>
  );
}

const lines = [0, 1, 2, 3, 4];

/** Above everything, and in nobody's way. What stays in its place on the screen is printed on every page. The words stand once
 *  above the text for those who listen; here they are drawn, and are no text to be read, selected or copied. */
function Watermark({ children }: { children: string }) {
  return (
    <div
      aria-hidden
      className="pointer-events-none fixed inset-0 z-40 flex flex-col justify-around overflow-hidden select-none"
    >
      {lines.map((line) => (
        <p
          key={line}
          data-words={children}
          className="-rotate-12 text-center text-lg whitespace-nowrap opacity-15 before:content-[attr(data-words)]"
        />
      ))}
    </div>
  );
}
