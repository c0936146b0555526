-- Who somebody is: a portrait, and what they were before.

ALTER TABLE "Person"
  ADD COLUMN "portrait" TEXT,
  ADD COLUMN "portraitWidths" INTEGER[] DEFAULT ARRAY[]::INTEGER[];

ALTER TABLE "Person"
  ADD CONSTRAINT "Person_orcid_form" CHECK (orcid ~ '^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$') NOT VALID,
  ADD CONSTRAINT "Person_portrait_whole" CHECK ((portrait IS NULL) = (cardinality("portraitWidths") = 0));

CREATE INDEX "Person_portrait_idx" ON "Person"("portrait");

CREATE TABLE "FormerAffiliation" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "affiliation" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "until" DATE NOT NULL,

    CONSTRAINT "FormerAffiliation_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "FormerAffiliation_personId_idx" ON "FormerAffiliation"("personId");

ALTER TABLE "FormerAffiliation" ADD CONSTRAINT "FormerAffiliation_personId_fkey"
  FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TRIGGER "FormerAffiliation_public_changed" AFTER INSERT OR UPDATE OR DELETE ON "FormerAffiliation"
  FOR EACH STATEMENT EXECUTE FUNCTION tell_public_changed();
