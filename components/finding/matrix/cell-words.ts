import { useTranslations } from "next-intl";
import { positionLetters, positionValues } from "#lib/domain/findings/types.ts";

/** The words of each letter that a row of the matrix may hold. */
export function useCellWords(): Record<string, string> {
  const values = useTranslations("domain.position");
  const t = useTranslations("board.matrix");
  return {
    "-": t("missing"),
    ...Object.fromEntries(
      positionValues.flatMap((value) => [
        [positionLetters[value], values(value)],
        [positionLetters[value].toUpperCase(), t("staleShort", { value: values(value) })],
      ]),
    ),
  };
}
