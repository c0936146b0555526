"use client";
import { MessagesSquare, X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { Button } from "#components/ui/button.tsx";
import type { MarginState } from "./use-margin-state.ts";

export type MarginPanelProps = { state: MarginState; count: number; children: ReactNode };

/** What stands in the margin, where there is no room for one: behind a button with the number of cards. */
export function MarginPanel({ state, count, children }: MarginPanelProps) {
  const t = useTranslations("comments.margin");
  return (
    <>
      <div className="margin-button no-print">
        <Button onPress={() => state.setOpen(true)}>
          <MessagesSquare aria-hidden className="size-5" />
          <span className="sr-only">{t("open", { count })}</span>
          <span aria-hidden>{count}</span>
        </Button>
      </div>
      <ModalOverlay
        isDismissable
        isOpen={state.isOpen}
        onOpenChange={state.setOpen}
        className="fixed inset-0 z-40 bg-ink/40"
      >
        <Modal className="margin-panel">
          <Dialog className="grid gap-4 p-4">
            <div className="flex items-center justify-between gap-4">
              <Heading slot="title" className="text-xl font-semibold">
                {t("title")}
              </Heading>
              <Button variant="quiet" aria-label={t("close")} onPress={() => state.setOpen(false)}>
                <X aria-hidden className="size-5" />
              </Button>
            </div>
            {children}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  );
}
