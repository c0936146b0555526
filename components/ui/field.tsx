"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

export type FieldProps = {
  name: string;
  label: string;
  /** What to enter, where the label cannot say it. */
  description?: string;
  /** What is wrong; inside an ActionForm it comes from the form's state by itself. */
  error?: string;
  required?: boolean;
  className?: string;
};

type FrameProps = Pick<FieldProps, "label" | "description" | "error" | "required" | "className"> & {
  id: string;
  children: ReactNode;
};

/** A control with its label above, and below it the description and what is wrong. */
export function FieldFrame({ id, label, description, error, required, className, children }: FrameProps) {
  const t = useTranslations("ui");
  return (
    <div className={className ?? "max-w-measure"}>
      <div className="mb-1 flex items-baseline gap-2">
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        {required === false && <span className="text-sm text-quiet">({t("optional")})</span>}
      </div>
      {children}
      <FieldNotes id={id} description={description} error={error} />
    </div>
  );
}

type NotesProps = { id: string; description?: string; error?: string };

export function FieldNotes({ id, description, error }: NotesProps) {
  return (
    <>
      {description && (
        <p id={`${id}-description`} className="mt-1 max-w-measure text-sm text-quiet">
          {description}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="mt-1 text-sm font-medium text-danger">
          {error}
        </p>
      )}
    </>
  );
}

/** The attributes that tie a control to the notes below it. */
export function noteAttributes({ id, description, error }: NotesProps) {
  const ids = [description && `${id}-description`, error && `${id}-error`].filter(Boolean);
  return {
    "aria-describedby": ids.length > 0 ? ids.join(" ") : undefined,
    "aria-invalid": error ? (true as const) : undefined,
  };
}
