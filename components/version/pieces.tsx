import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Piece } from "#lib/editor/compare/pieces.ts";
import { Tokens } from "./tokens.tsx";

/** A line with what came and went: marked as such, by form as well as by colour, and said to those who listen. */
export function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map((piece, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a comparison never changes its order
    <PieceDrawn key={index} piece={piece} />
  ));
}

function PieceDrawn({ piece }: { piece: Piece }): ReactNode {
  const t = useTranslations("versions.compared");
  switch (piece.kind) {
    case "same":
      return <Tokens tokens={piece.tokens} />;
    case "added":
      return (
        <ins>
          <Said>{t("added")}</Said>
          <Tokens tokens={piece.tokens} />
          <Said>{t("end")}</Said>
        </ins>
      );
    case "removed":
      return (
        <del>
          <Said>{t("removed")}</Said>
          <Tokens tokens={piece.tokens} />
          <Said>{t("end")}</Said>
        </del>
      );
    case "restyled":
      return (
        <span className="comparison-restyled">
          <Said>{t("restyled")}</Said>
          <Tokens tokens={piece.tokens} />
        </span>
      );
    case "note":
      return (
        <span className="comparison-note">
          {t("note")}: <Pieces pieces={piece.pieces} />
        </span>
      );
  }
}

function Said({ children }: { children: ReactNode }) {
  return <span className="sr-only"> {children} </span>;
}
