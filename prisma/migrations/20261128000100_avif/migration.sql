-- Pictures and portraits are stored as AVIF beside WebP, made by a job. Versions of the product that know nothing of it go on
-- with WebP.
ALTER TABLE "Picture"
  ADD COLUMN "avifWidths" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
  ADD COLUMN "avifAt" TIMESTAMPTZ(3);
ALTER TABLE "Person"
  ADD COLUMN "portraitAvif" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
  ADD COLUMN "portraitAvifAt" TIMESTAMPTZ(3);

-- What the job looks for every two minutes is nearly always nothing.
CREATE INDEX "Picture_unmade_avif_idx" ON "Picture"("id") WHERE "avifAt" IS NULL;
CREATE INDEX "Person_unmade_avif_idx" ON "Person"("id") WHERE "portrait" IS NOT NULL AND "portraitAvifAt" IS NULL;
