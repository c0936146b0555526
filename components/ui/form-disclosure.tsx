"use client";
import { useContext } from "react";
import { Disclosure, type DisclosureProps } from "./disclosure.tsx";
import { FormContext } from "./form-context.ts";

/** Fields of an ActionForm that wait behind a word. They are open again where they were not taken: what was typed is in
 *  sight, also without script. */
export function FormDisclosure({ open, ...disclosure }: DisclosureProps) {
  const { status } = useContext(FormContext).state;
  return <Disclosure {...disclosure} open={open || status === "refused" || status === "invalid"} />;
}
