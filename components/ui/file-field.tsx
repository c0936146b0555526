"use client";
import type { ComponentProps } from "react";
import { FieldFrame, type FieldProps, noteAttributes } from "./field.tsx";
import { useField } from "./form-context.ts";

type InputProps = Omit<
  ComponentProps<"input">,
  "id" | "name" | "type" | "className" | "required" | "aria-label"
>;
export type FileFieldProps = FieldProps & InputProps;

/** A file of this device. A native input: a form that has one can be sent without any script. */
export function FileField({
  name,
  label,
  description,
  error: given,
  required,
  className,
  ...input
}: FileFieldProps) {
  const { id, error } = useField(name, given);
  return (
    <FieldFrame {...{ id, label, description, error, required, className }}>
      <input
        {...input}
        {...noteAttributes({ id, description, error })}
        {...{ id, name, required }}
        type="file"
        className="target w-full rounded-md border border-edge bg-raised p-2 file:me-3 file:rounded file:border-0 file:bg-sunken file:px-3 file:py-1.5 file:font-medium"
      />
    </FieldFrame>
  );
}
