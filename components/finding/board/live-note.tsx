import { useTranslations } from "next-intl";

export type LiveNoteProps = {
  /** Read out, not shown: what it speaks of is marked where it stands. */
  sentence: string | null;
  moved: boolean;
  /** Where this page is drawn anew. */
  address: string;
};

/** Tells what changed elsewhere while the page was open. */
export function LiveNote({ sentence, moved, address }: LiveNoteProps) {
  const t = useTranslations("board.live");
  return (
    <div role="status">
      {sentence && <p className="sr-only">{sentence}</p>}
      {moved && (
        <p>
          {t("moved")}{" "}
          <a href={address} className="link">
            {t("show")}
          </a>
        </p>
      )}
    </div>
  );
}
