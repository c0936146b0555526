"use client";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Dialog as AriaDialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { Button } from "./button.tsx";

export type DialogProps = {
  title: string;
  /** `alertdialog` for what must be answered before going on. */
  role?: "dialog" | "alertdialog";
  /** Content; a function receives how to close. */
  children: ReactNode | ((close: () => void) => ReactNode);
  /** For a dialog opened by the page itself. */
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
};

/** A window above the page that holds the focus until it is closed; Escape closes it. */
export function Dialog({ title, role = "dialog", children, isOpen, onOpenChange }: DialogProps) {
  return (
    <ModalOverlay
      {...{ isOpen, onOpenChange }}
      isDismissable={role === "dialog"}
      className="fixed inset-0 z-40 grid place-items-center overflow-y-auto bg-ink/40 p-4"
    >
      <Modal className="w-full max-w-xl rounded-lg border border-line bg-paper text-ink shadow-overlay">
        <AriaDialog role={role} className="p-6">
          {({ close }) => (
            <>
              <DialogHeader title={title} close={close} />
              {typeof children === "function" ? children(close) : children}
            </>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function DialogHeader({ title, close }: { title: string; close: () => void }) {
  const t = useTranslations("ui");
  return (
    <div className="mb-4 flex items-start justify-between gap-4">
      <Heading slot="title" className="text-xl font-semibold">
        {title}
      </Heading>
      <Button variant="quiet" aria-label={t("close")} onPress={close}>
        <X aria-hidden className="size-5" />
      </Button>
    </div>
  );
}
