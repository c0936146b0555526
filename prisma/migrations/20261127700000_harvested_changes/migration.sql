-- When something that catalogues know of an edition changed last. Who harvests asks for what changed since they were here,
-- so it is the moment of writing and not the day that is printed.
ALTER TABLE "Edition" ADD COLUMN "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp();
CREATE INDEX "Edition_changedAt_publicationId_idx" ON "Edition"("changedAt", "publicationId");

-- What is there was changed by what is dated; the trigger that guards an edition's text does not know the column yet.
ALTER TABLE "Edition" DISABLE TRIGGER USER;
UPDATE "Edition" SET "changedAt" = greatest(
  "publishedAt", "withdrawnAt", (SELECT max("madeAt") FROM "EditionNotice" WHERE "editionId" = "Edition".id)
);
ALTER TABLE "Edition" ENABLE TRIGGER USER;

-- Its own state. Fires after `Edition_immutable`, by the order of names, which sees the row as it was asked for.
CREATE FUNCTION date_edition_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."changedAt" := clock_timestamp();
  RETURN NEW;
END
$$;
CREATE TRIGGER "Edition_its_change" BEFORE UPDATE ON "Edition"
  FOR EACH ROW WHEN (NEW.state IS DISTINCT FROM OLD.state) EXECUTE FUNCTION date_edition_change();

-- What stands beside it. The row of the edition is locked by whoever makes a notice already; no other row is touched here, so
-- that nothing waits in a circle.
CREATE FUNCTION date_noticed_edition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Edition" SET "changedAt" = clock_timestamp() WHERE id = NEW."editionId";
  RETURN NULL;
END
$$;
CREATE TRIGGER "EditionNotice_its_change" AFTER INSERT ON "EditionNotice"
  FOR EACH ROW EXECUTE FUNCTION date_noticed_edition();

CREATE FUNCTION date_edition_of_topic() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed uuid := CASE TG_OP WHEN 'DELETE' THEN OLD."publicationId" ELSE NEW."publicationId" END;
BEGIN
  UPDATE "Edition" SET "changedAt" = clock_timestamp() WHERE "publicationId" = changed AND state = 'public';
  RETURN NULL;
END
$$;
CREATE TRIGGER "PublicationTopic_its_change" AFTER INSERT OR DELETE ON "PublicationTopic"
  FOR EACH ROW EXECUTE FUNCTION date_edition_of_topic();

CREATE FUNCTION date_edition_of_publication() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Edition" SET "changedAt" = clock_timestamp() WHERE "publicationId" = NEW.id AND state = 'public';
  RETURN NULL;
END
$$;
CREATE TRIGGER "Publication_its_change" AFTER UPDATE OF slug, type, "seriesName", "seriesNumber", "groupId" ON "Publication"
  FOR EACH ROW EXECUTE FUNCTION date_edition_of_publication();

-- A file that is harvested too, and was made after the edition came out.
CREATE FUNCTION date_edition_of_file() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Edition" SET "changedAt" = clock_timestamp()
  WHERE id = (SELECT "editionId" FROM "Release" WHERE id = NEW."releaseId");
  RETURN NULL;
END
$$;
CREATE TRIGGER "ReleaseFile_its_change" AFTER INSERT ON "ReleaseFile"
  FOR EACH ROW WHEN (NEW.format = 'jats') EXECUTE FUNCTION date_edition_of_file();
