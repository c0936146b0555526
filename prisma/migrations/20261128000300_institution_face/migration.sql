-- What the institution looks like and says of itself. Every column has a default, so that the version before goes on writing.
ALTER TABLE "Institution"
  ADD COLUMN "shortName" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "accent" TEXT,
  ADD COLUMN "languages" TEXT[] NOT NULL DEFAULT ARRAY['en', 'fr', 'ja', 'ko'],
  ADD COLUMN "privacyWords" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "accessibilityWords" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "logo" TEXT,
  ADD COLUMN "logoWidth" INTEGER,
  ADD COLUMN "logoHeight" INTEGER,
  ADD COLUMN "logoGround" TEXT,
  -- It stands in a style sheet and in its address.
  ADD CONSTRAINT "Institution_accent_is_a_colour" CHECK ("accent" ~ '^#[0-9a-f]{6}$'),
  -- What has no language before it in its address is in English.
  ADD CONSTRAINT "Institution_languages_are_ours" CHECK (
    "languages" <@ ARRAY['en', 'fr', 'ja', 'ko'] AND 'en' = ANY ("languages")
  ),
  ADD CONSTRAINT "Institution_logo_is_whole" CHECK (
    num_nonnulls("logo", "logoWidth", "logoHeight", "logoGround") IN (0, 4)
    AND "logo" ~ '^[0-9a-f]{64}$' AND "logoWidth" > 0 AND "logoHeight" > 0
    AND "logoGround" IN ('light', 'dark')
  );
