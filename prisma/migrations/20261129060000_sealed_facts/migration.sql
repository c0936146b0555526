-- Facts are sealed by a chain of hashes, so that what is changed behind the product's back shows (decision 69).
-- A seal holds not the person, but a salted hash of them: a name may be forgotten by law, and the seal still holds.
ALTER TABLE "Fact" ADD COLUMN "salt" BYTEA, ADD COLUMN "who" TEXT;

CREATE FUNCTION salt_who() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- What is restored from a backup has its own already.
  IF NEW."personId" IS NOT NULL AND NEW."who" IS NULL THEN
    NEW."salt" := decode(replace(gen_random_uuid()::text, '-', ''), 'hex');
    NEW."who" := encode(sha256(NEW."salt" || convert_to(NEW."personId"::text, 'UTF8')), 'hex');
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "Fact_salted" BEFORE INSERT ON "Fact" FOR EACH ROW EXECUTE FUNCTION salt_who();

DROP TRIGGER "Fact_append_only" ON "Fact";
UPDATE "Fact" f SET "salt" = s."salt", "who" = encode(sha256(s."salt" || convert_to(f."personId"::text, 'UTF8')), 'hex')
FROM (
  SELECT "id", decode(replace(gen_random_uuid()::text, '-', ''), 'hex') AS "salt" FROM "Fact" WHERE "personId" IS NOT NULL
) s
WHERE f."id" = s."id";

CREATE TRIGGER "Fact_append_only" BEFORE DELETE ON "Fact"
  FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION refuse_change();

-- Of a fact one thing may ever change: who did it may be forgotten, and the salt with it, by which they could be tried out.
CREATE FUNCTION refuse_fact_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."personId" IS NOT NULL OR to_jsonb(NEW) - '{personId,salt}'::text[] <> to_jsonb(OLD) - '{personId,salt}'::text[] THEN
    RAISE EXCEPTION 'A row of "%" is never changed or deleted', TG_TABLE_NAME USING TABLE = TG_TABLE_NAME;
  END IF;
  NEW."salt" := NULL;
  RETURN NEW;
END
$$;
CREATE TRIGGER "Fact_only_forgets" BEFORE UPDATE ON "Fact" FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();

-- That a name was forgotten, and not taken away by somebody.
CREATE TABLE "ForgottenName" (
    "factId" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ForgottenName_pkey" PRIMARY KEY ("factId")
);
CREATE FUNCTION note_forgotten_name() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "ForgottenName" ("factId") VALUES (NEW."id");
  RETURN NULL;
END
$$;
CREATE TRIGGER "Fact_name_forgotten" AFTER UPDATE ON "Fact"
  FOR EACH ROW WHEN (OLD."personId" IS NOT NULL AND NEW."personId" IS NULL) EXECUTE FUNCTION note_forgotten_name();

CREATE TABLE "FactSeal" (
    "number" INTEGER NOT NULL,
    "fromId" BIGINT NOT NULL,
    "untilId" BIGINT NOT NULL,
    "count" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FactSeal_pkey" PRIMARY KEY ("number")
);
CREATE UNIQUE INDEX "FactSeal_untilId_key" ON "FactSeal"("untilId");
ALTER TABLE "FactSeal" ADD CONSTRAINT "FactSeal_range_check" CHECK ("number" > 0 AND "count" > 0 AND "fromId" <= "untilId");
ALTER TABLE "FactSeal" ADD CONSTRAINT "FactSeal_hash_check" CHECK ("hash" ~ '^[0-9a-f]{64}$');

CREATE TRIGGER "FactSeal_append_only" BEFORE UPDATE OR DELETE ON "FactSeal"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "ForgottenName_append_only" BEFORE UPDATE OR DELETE ON "ForgottenName"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
