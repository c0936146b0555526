import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import type { CollaborationStatus } from "../provider/collaboration-status.ts";

/** Why the text can no longer be written here, and what to do. Nothing while it can. */
export function EndedNotice({ status }: { status: CollaborationStatus }) {
  const t = useTranslations("editor.ended");
  if (status !== "closed" && status !== "forbidden" && status !== "reload") return null;
  return (
    <div
      role="alert"
      className="mb-4 flex flex-wrap items-center gap-4 rounded-md border border-line bg-raised p-4 font-sans"
    >
      <p>{t(status)}</p>
      <Button onPress={() => window.location.reload()}>{t("reloadPage")}</Button>
    </div>
  );
}
