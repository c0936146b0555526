-- How publications stand to each other, as moderators say.

CREATE TYPE "RelationKind" AS ENUM ('follows', 'answers', 'translation_of', 'supersedes', 'part_of');

CREATE TABLE "PublicationRelation" (
    "publicationId" UUID NOT NULL,
    "kind" "RelationKind" NOT NULL,
    "otherId" UUID NOT NULL,

    CONSTRAINT "PublicationRelation_pkey" PRIMARY KEY ("publicationId","kind","otherId"),
    CONSTRAINT "PublicationRelation_to_another" CHECK ("publicationId" <> "otherId")
);

CREATE INDEX "PublicationRelation_otherId_idx" ON "PublicationRelation"("otherId");

ALTER TABLE "PublicationRelation" ADD CONSTRAINT "PublicationRelation_publicationId_fkey"
  FOREIGN KEY ("publicationId") REFERENCES "Publication"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "PublicationRelation" ADD CONSTRAINT "PublicationRelation_otherId_fkey"
  FOREIGN KEY ("otherId") REFERENCES "Publication"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TRIGGER "PublicationRelation_public_changed" AFTER INSERT OR UPDATE OR DELETE ON "PublicationRelation"
  FOR EACH STATEMENT EXECUTE FUNCTION tell_public_changed();
