"use client";
import { FailedPage, type FailedPageProps } from "./failed-page.tsx";
import "./globals.css";

/** Where even the frame failed. */
export default function GlobalErrorPage({ error }: { error: FailedPageProps["error"] }) {
  return (
    <html lang="en">
      <body>
        <FailedPage error={error} again={() => location.reload()} />
      </body>
    </html>
  );
}
