import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { blockAnchor } from "#lib/publish/anchors.ts";
import type { FigureBlock } from "#lib/publish/types.ts";
import { avifSources, pictureAddress, pictureSizes, pictureSources } from "./picture-address.ts";

/** @param words of the caption, drawn */
export type FigureDrawnProps = { block: FigureBlock; words: ReactNode };

/** A picture over its caption. Its room is kept before it has come; it is asked for when it comes near the screen. */
export function FigureDrawn({ block, words }: FigureDrawnProps) {
  const t = useTranslations("pictures");
  const { picture, alt, credit, caption, blockId } = block;
  return (
    <figure id={anchorOf(blockId)} data-figure="">
      {picture ? (
        <picture>
          <source type="image/avif" srcSet={avifSources(picture)} sizes={pictureSizes} />
          <img
            src={pictureAddress(picture.id, 960, picture.room)}
            srcSet={pictureSources(picture)}
            sizes={pictureSizes}
            width={picture.width}
            height={picture.height}
            alt={alt}
            loading="lazy"
            decoding="async"
          />
        </picture>
      ) : (
        <p className="figure-gap">{t("noPicture")}</p>
      )}
      <figcaption id={anchorOf(caption.blockId)}>
        <span className="caption-number">{t("number", { number: caption.number })} </span>
        {words}
        {credit && <span className="figure-credit">{t("credit", { credit })}</span>}
      </figcaption>
    </figure>
  );
}

function anchorOf(blockId: string | null): string | undefined {
  return blockId ? blockAnchor(blockId) : undefined;
}
