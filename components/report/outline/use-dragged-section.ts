import { type DragEvent, useRef, useState } from "react";
import type { Section } from "#lib/domain/reports/types.ts";
import { sendInTurn } from "./send-in-turn.ts";
import { staysAt } from "./stays-at.ts";

/** Drags a section before another one; null stands for the end. */
export type DraggedSection = {
  handleProps: (blockId: string) => {
    draggable: true;
    onDragStart: (event: DragEvent) => void;
    onDragEnd: () => void;
  };
  targetProps: (blockId: string | null) => {
    onDragOver: (event: DragEvent) => void;
    onDrop: (event: DragEvent) => void;
  };
  isOver: (blockId: string | null) => boolean;
};

/** What is let go somewhere is sent by the form of the section that is dragged. */
export function useDraggedSection(sections: readonly Section[]): DraggedSection {
  const dragged = useRef<{ stays: ReadonlySet<string | null>; form: HTMLFormElement } | null>(null);
  const [over, setOver] = useState<{ place: string | null } | null>(null);
  return {
    handleProps: (blockId) => ({
      draggable: true,
      onDragStart: ({ currentTarget, dataTransfer }) => {
        const form = currentTarget.closest("li")?.querySelector("[data-arrange]")?.closest("form");
        dragged.current = form ? { stays: staysAt(sections, blockId), form } : null;
        dataTransfer.setData("text/plain", blockId);
        dataTransfer.effectAllowed = "move";
      },
      onDragEnd: () => {
        dragged.current = null;
        setOver(null);
      },
    }),
    targetProps: (place) => ({
      onDragOver: (event) => {
        if (!dragged.current) return;
        if (dragged.current.stays.has(place)) return setOver(null);
        event.preventDefault();
        setOver((was) => (was?.place === place ? was : { place }));
      },
      onDrop: (event) => {
        if (!dragged.current || dragged.current.stays.has(place)) return;
        event.preventDefault();
        setOver(null);
        sendBefore(dragged.current.form, place);
      },
    }),
    isOver: (place) => over !== null && over.place === place,
  };
}

function sendBefore(form: HTMLFormElement, place: string | null) {
  sendInTurn(form, () => {
    const target = form.querySelector<HTMLInputElement>("input[name=target]");
    if (target) target.value = place ?? "";
    return form.querySelector<HTMLButtonElement>("button[value=before]");
  });
}
