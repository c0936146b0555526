import type { Editor } from "@tiptap/core";
import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { pictureAddress, pictureSizes, pictureSources } from "#components/document/picture-address.ts";
import { Button } from "#components/ui/button.tsx";
import { uuidOf } from "#lib/base/uuid.ts";
import { choosePicture } from "./insert-figure.ts";
import type { OpenFigure } from "./open-figure.ts";
import type { PictureUploads, Upload } from "./picture-uploads.ts";
import { usePictureUploads } from "./text-pictures.tsx";

type FigurePictureProps = { editor: Editor; figure: OpenFigure };

/** The picture, or where it stands with it: on its way, failed, or not chosen yet. */
export function FigurePicture({ editor, figure }: FigurePictureProps) {
  const uploads = usePictureUploads();
  const upload = useSyncExternalStore(
    uploads?.subscribe ?? nothingChanges,
    () => uploads?.uploadOf(figure.id) ?? null,
  );
  const id = uuidOf(figure.pictureId);
  if (uploads && upload) return <Uploading {...{ editor, uploads, upload, figure }} />;
  if (!id) return <NoPicture {...{ editor, uploads, figure }} />;
  const known = uploads?.find(id);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape in the caption does the same
    // biome-ignore lint/performance/noImgElement: our server has made its widths already
    <img
      src={pictureAddress(id, 960)}
      {...(known && {
        width: known.width,
        height: known.height,
        srcSet: pictureSources(known),
        sizes: pictureSizes,
      })}
      alt={figure.alt}
      onClick={() => select(editor, figure)}
    />
  );
}

type UploadingProps = { editor: Editor; uploads: PictureUploads; upload: Upload; figure: OpenFigure };

function Uploading({ editor, uploads, upload, figure }: UploadingProps) {
  const t = useTranslations("pictures.editor");
  return (
    <div contentEditable={false} data-figure-tools="" className="figure-upload">
      {/* biome-ignore lint/performance/noImgElement: a file of this device */}
      <img src={upload.preview} alt="" />
      {upload.state === "sending" ? (
        <Progress part={upload.part} />
      ) : (
        <>
          <Trouble trouble={upload.trouble} />
          {upload.trouble.forNow ? (
            <Button onPress={() => uploads.retry(figure.id)}>{t("retry")}</Button>
          ) : (
            <Button onPress={() => choosePicture(editor, uploads, figure.id)}>{t("replace")}</Button>
          )}
        </>
      )}
      <Button onPress={() => uploads.cancel(figure.id)}>{t("cancel")}</Button>
    </div>
  );
}

function Progress({ part }: { part: number }) {
  const t = useTranslations("pictures.editor");
  const label = part < 1 ? t("sending") : t("preparing");
  return (
    <p role="status" className="grow">
      {label}
      {part < 1 ? <progress aria-label={label} value={part} /> : <progress aria-label={label} />}
    </p>
  );
}

function Trouble({ trouble }: { trouble: Extract<Upload, { state: "failed" }>["trouble"] }) {
  const t = useTranslations("pictures.editor.trouble");
  return (
    <p role="alert" className="grow text-danger">
      {trouble.kind === "said" ? trouble.message : t(trouble.kind)}
    </p>
  );
}

type NoPictureProps = { editor: Editor; uploads: PictureUploads | null; figure: OpenFigure };

function NoPicture({ editor, uploads, figure }: NoPictureProps) {
  const t = useTranslations("pictures.editor");
  return (
    <div contentEditable={false} data-figure-tools="" className="figure-gap">
      <p>{t("none")}</p>
      {uploads && editor.isEditable && (
        <Button onPress={() => choosePicture(editor, uploads, figure.id)}>{t("choose")}</Button>
      )}
    </div>
  );
}

function select(editor: Editor, { position }: OpenFigure) {
  const at = position();
  if (at !== undefined) editor.chain().setNodeSelection(at).focus(undefined, { scrollIntoView: false }).run();
}

const nothingChanges = () => () => undefined;
