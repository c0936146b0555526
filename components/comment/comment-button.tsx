"use client";
import { MessageSquarePlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { useReading } from "./reading-comments.tsx";

/** Comments on the words that the reader selected, or on the text as a whole. */
export function CommentButton() {
  const t = useTranslations("comments");
  const { comment, desk } = useReading();
  if (desk.comments.isClosed) return null;
  return (
    <div className="needs-script">
      <Button onPress={comment}>
        <MessageSquarePlus aria-hidden className="size-4.5" />
        {t("button")}
      </Button>
    </div>
  );
}
