"use client";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { FileField } from "#components/ui/file-field.tsx";
import { FormMessage } from "#components/ui/form-message.tsx";
import { ProgressBar } from "./progress-bar.tsx";
import { type Sending, sendFile } from "./send-file.ts";

export type ImportFormProps = {
  documentId: string;
  /** Of the page with this form; what was brought in stands below it. */
  address: string;
  megabytes: number;
};

/** Sends a file, says how far it is, and leads to the page where it is read. Without script the browser sends it. */
export function ImportForm({ documentId, address, megabytes }: ImportFormProps) {
  const t = useTranslations("imports");
  const input = useRef<HTMLInputElement>(null);
  const { send, cancel, sending, problem } = useSending(documentId, address);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    send(input.current?.files?.[0] ?? null);
  };
  return (
    <form
      method="post"
      encType="multipart/form-data"
      action={`/imports?text=${documentId}&back=${encodeURIComponent(address)}`}
      onSubmit={onSubmit}
      aria-busy={sending !== null}
      className="grid max-w-measure gap-5"
    >
      {problem && <FormMessage tone="problem">{problem}</FormMessage>}
      <FileField
        ref={input}
        name="file"
        label={t("file")}
        description={t("fileHelp", { megabytes })}
        required
        accept={accepted}
        disabled={sending !== null}
      />
      {sending ? (
        <div className="grid gap-3">
          <ProgressBar label={t("sending", { name: sending.name })} percent={sending.percent} />
          <Button onPress={cancel} className="justify-self-start">
            {t("cancel")}
          </Button>
        </div>
      ) : (
        <Button type="submit" variant="primary" className="justify-self-start">
          {t("choose")}
        </Button>
      )}
    </form>
  );
}

const accepted =
  ".docx,.docm,.md,.markdown,.txt,.html,.htm,.xhtml,.zip,application/vnd.openxmlformats-officedocument.wordprocessingml.document,text/markdown,text/plain,text/html,application/zip";

function useSending(documentId: string, address: string) {
  const t = useTranslations("imports");
  const router = useRouter();
  const [sending, setSending] = useState<{ name: string; percent: number } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const under = useRef<Sending | null>(null);
  const send = async (file: File | null) => {
    if (!file) return setProblem(t("noFile"));
    setProblem(null);
    setSending({ name: file.name, percent: 0 });
    under.current = sendFile({ documentId, file }, (percent) => setSending({ name: file.name, percent }));
    const answer = await under.current.answer;
    under.current = null;
    if (answer.ok) return router.push(`${address}/${answer.id}` as Route);
    setSending(null);
    setProblem(answer.message ?? (answer.cancelled ? null : t("connection")));
  };
  return {
    send: (file: File | null) => void send(file),
    cancel: () => under.current?.cancel(),
    sending,
    problem,
  };
}
