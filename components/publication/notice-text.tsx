import { useTranslations } from "next-intl";
import { Day } from "#components/ui/date-time.tsx";
import type { NoticeView } from "#lib/domain/publications/types.ts";

/** A notice on an edition: its kind, its day, its words. */
export function NoticeText({ notice: { kind, text, madeAt } }: { notice: NoticeView }) {
  const t = useTranslations("domain.noticeKind");
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-semibold">{t(kind)}</span>
        <span className="text-sm text-quiet">
          <Day on={madeAt} />
        </span>
      </p>
      <p className="mt-1 font-serif break-words whitespace-pre-line">{text}</p>
    </>
  );
}
