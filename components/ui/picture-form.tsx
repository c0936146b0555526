import { buttonStyle } from "./button-style.ts";
import { FileField } from "./file-field.tsx";

export type PictureFormProps = {
  /** Where the file is sent. */
  action: string;
  label: string;
  description: string;
  /** Media types, between commas. */
  accept: string;
  send: string;
};

/** Sends one picture. A plain form: the browser sends the file. */
export function PictureForm({ action, label, description, accept, send }: PictureFormProps) {
  return (
    <form method="post" encType="multipart/form-data" action={action} className="grid max-w-measure gap-4">
      <FileField name="file" {...{ label, description, accept }} required />
      <button type="submit" className={buttonStyle("plain", "justify-self-start")}>
        {send}
      </button>
    </form>
  );
}
