import { useTranslations } from "next-intl";
import type { Keeping } from "../provider/collaboration-session.ts";
import type { CollaborationStatus } from "../provider/collaboration-status.ts";

export type OfflineNoticeProps = { status: CollaborationStatus; keeping: Keeping };

/** What "Offline" means for what is being written. Stands above the text, so that nothing moves. */
export function OfflineNotice({ status, keeping }: OfflineNoticeProps) {
  const t = useTranslations("offline");
  const sentence = sentenceFor(status, keeping);
  return (
    <div aria-live="polite" className="offline-notice">
      {sentence && <p>{t(sentence)}</p>}
    </div>
  );
}

function sentenceFor(status: CollaborationStatus, keeping: Keeping) {
  if (status === "offline") return keeping === "kept" ? "kept" : "notKept";
  const isOpen = status === "saving" || status === "saved";
  return isOpen && keeping === "refused" ? "nothingKept" : null;
}
