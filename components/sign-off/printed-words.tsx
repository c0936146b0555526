import { useTranslations } from "next-intl";
import type { EndorsementValue } from "#lib/domain/reports/types.ts";

export type PrintedWordsProps = {
  name: string;
  perspective?: string;
  value: EndorsementValue;
  text: string;
};

/** A reservation or a dissent as it is printed after the text. */
export function PrintedWords({ name, perspective, value, text }: PrintedWordsProps) {
  const t = useTranslations("domain.endorsement");
  const colour = value === "dissents" ? "border-objection" : "border-reservation";
  return (
    <figure className="break-words">
      <blockquote className={`border-s-2 ${colour} ps-3 font-serif break-words whitespace-pre-line`}>
        {text}
      </blockquote>
      <figcaption className="mt-1 text-sm text-quiet">
        {[name, perspective].filter(Boolean).join(", ")} · {t(value)}
      </figcaption>
    </figure>
  );
}
