"use client";
import { FailedPage, type FailedPageProps } from "./failed-page.tsx";

export default function ErrorPage({ error, reset }: { error: FailedPageProps["error"]; reset: () => void }) {
  return <FailedPage error={error} again={reset} />;
}
