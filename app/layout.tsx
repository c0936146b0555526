import type { Metadata, Viewport } from "next";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { ScriptFonts } from "#components/frame/script-fonts.tsx";
import { settings } from "#lib/infra/settings.ts";
import { accentSheetAddress } from "#lib/web/accent-sheet.ts";
import { readInstitution } from "#lib/web/institution.ts";
import { fontVariables } from "./fonts.ts";
import "./globals.css";

export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

// Every page asks the database; what may be kept ready is kept by the server in front (docs/decisions/0008).
export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const { name, shortName, tagline } = await readInstitution();
  return {
    metadataBase: new URL(settings().appUrl),
    title: { default: name, template: `%s · ${shortName}` },
    description: tagline || undefined,
    icons: { icon: "/icon.svg" },
  };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [language, { accent }] = await Promise.all([getLocale(), readInstitution()]);
  return (
    <html lang={language} className={fontVariables} suppressHydrationWarning>
      {accent && (
        <head>
          <link rel="stylesheet" href={accentSheetAddress(accent)} />
        </head>
      )}
      <body>
        <script src="/theme.js" />
        {children}
        <ScriptFonts language={language} />
        <script src="/reading.js" defer />
      </body>
    </html>
  );
}
