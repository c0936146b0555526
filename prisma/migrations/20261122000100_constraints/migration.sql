-- What Prisma's schema language cannot say. Nothing here changes a table's columns, so the schema does not drift.

CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- ── Names in addresses, numbers, order ──────────────────────────────────────────────────────────────────────────

DO $$
DECLARE
  noun text;
BEGIN
  FOREACH noun IN ARRAY ARRAY[
    'Person', 'WorkingGroup', 'GroupFormerName', 'Commission', 'Paper', 'Discussion', 'Report', 'Publication',
    'PublicationFormerSlug', 'Topic', 'Event'
  ] LOOP
    EXECUTE format(
      'ALTER TABLE %I ADD CONSTRAINT %I CHECK (slug ~ ''^[a-z0-9]+(-[a-z0-9]+)*$'')', noun, noun || '_slug_check'
    );
  END LOOP;

  FOREACH noun IN ARRAY ARRAY['CommissionAuthor', 'PaperAuthor', 'AgendaItem', 'Appearance', 'EditionCredit'] LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (rank > 0)', noun, noun || '_rank_check');
  END LOOP;

  FOREACH noun IN ARRAY ARRAY['Finding', 'FindingVersion', 'DocumentVersion', 'Edition'] LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (number > 0)', noun, noun || '_number_check');
  END LOOP;
END
$$;

ALTER TABLE "Paper" ADD CONSTRAINT "Paper_round_check" CHECK (round >= 0);
ALTER TABLE "DocumentClient" ADD CONSTRAINT "DocumentClient_clientNumber_check" CHECK ("clientNumber" >= 0);
ALTER TABLE "Discussion" ADD CONSTRAINT "Discussion_time_check" CHECK ("endsAt" >= "startsAt");
ALTER TABLE "Event" ADD CONSTRAINT "Event_time_check" CHECK ("endsAt" >= "startsAt");

-- ── Institution, people, accounts, groups ───────────────────────────────────────────────────────────────────────

ALTER TABLE "Institution" ADD CONSTRAINT "Institution_single_check" CHECK (id = 1);

ALTER TABLE "Person" ADD CONSTRAINT "Person_country_check" CHECK (country ~ '^([A-Z]{2})?$');

ALTER TABLE "Account" ADD CONSTRAINT "Account_email_check" CHECK (email = lower(email));
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_email_check" CHECK (email = lower(email));
-- To a group in a role, or to no group as an administrator.
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_purpose_check" CHECK (
  num_nonnulls("groupId", role) = 2 OR (num_nonnulls("groupId", role) = 0 AND administrator)
);

CREATE UNIQUE INDEX "Member_open_key" ON "Member" ("groupId", "personId") WHERE "leftAt" IS NULL;

-- ── Discussions: who spoke is not stored unless on the record; the rule is never loosened ───────────────────────

ALTER TABLE "Contribution" ADD CONSTRAINT "Contribution_attribution_check" CHECK (
  rule = 'on_the_record' OR "speakerId" IS NULL
);
ALTER TABLE "Contribution" ADD CONSTRAINT "Contribution_recorded_check" CHECK (rule <> 'off_the_record');

CREATE FUNCTION refuse_looser_rule() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The attribution rule of a discussion may be tightened, never loosened'
    USING ERRCODE = 'check_violation', CONSTRAINT = 'Discussion_rule_check', TABLE = 'Discussion';
END
$$;
-- The values of the type are declared from the loosest to the strictest.
CREATE TRIGGER "Discussion_rule" BEFORE UPDATE OF rule ON "Discussion"
  FOR EACH ROW WHEN (NEW.rule < OLD.rule) EXECUTE FUNCTION refuse_looser_rule();

-- ── Findings ────────────────────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_kind_check" CHECK (
  num_nonnulls("documentId", "contributionId", "sourceTitle", "otherFindingId") = 1
  AND CASE kind
    WHEN 'passage' THEN "documentId" IS NOT NULL AND btrim(coalesce(quote, '')) <> ''
    WHEN 'contribution' THEN "contributionId" IS NOT NULL
    WHEN 'source' THEN btrim("sourceTitle") <> '' AND "sourceTitle" IS NOT NULL
    WHEN 'finding' THEN "otherFindingId" IS NOT NULL AND "otherFindingId" <> "findingId"
  END
);
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_version_check" CHECK (
  "documentVersionId" IS NULL OR "documentId" IS NOT NULL
);
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_sourceUrl_check" CHECK ("sourceUrl" ~ '^(https?://|mailto:)');

ALTER TABLE "Position" ADD CONSTRAINT "Position_text_check" CHECK (
  value NOT IN ('reservation', 'objection') OR btrim(text, E' \t\r\n') <> ''
);

-- ── What was said or frozen stays as it was ─────────────────────────────────────────────────────────────────────

ALTER TABLE "DocumentVersion" ADD CONSTRAINT "DocumentVersion_hash_check" CHECK (
  hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'A row of "%" is never changed or deleted', TG_TABLE_NAME USING TABLE = TG_TABLE_NAME;
END
$$;

-- Depth 0 is the statement itself. Deeper is a foreign key's action: what the row belongs to is being deleted.
DO $$
DECLARE
  noun text;
BEGIN
  FOREACH noun IN ARRAY ARRAY['Position', 'ConsensusCall', 'DocumentVersion', 'Fact'] LOOP
    EXECUTE format(
      'CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION refuse_change()',
      noun || '_append_only', noun
    );
  END LOOP;
END
$$;

-- ── Editions ────────────────────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE "Edition" ADD CONSTRAINT "Edition_hash_check" CHECK (
  hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')
);
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_withdrawal_check" CHECK (
  CASE state
    WHEN 'withdrawn' THEN "withdrawnAt" IS NOT NULL AND btrim(coalesce("withdrawalReason", '')) <> ''
    ELSE "withdrawnAt" IS NULL AND "withdrawalReason" IS NULL
  END
);
CREATE UNIQUE INDEX "Edition_public_key" ON "Edition" ("publicationId") WHERE state = 'public';

CREATE FUNCTION refuse_edition_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  may_change text[] := ARRAY['state', 'withdrawnAt', 'withdrawalReason', 'search', 'bigrams'];
BEGIN
  IF to_jsonb(NEW) - may_change IS DISTINCT FROM to_jsonb(OLD) - may_change THEN
    RAISE EXCEPTION 'The text of an edition is never changed' USING TABLE = 'Edition';
  END IF;
  -- Scheduled, public, superseded, withdrawn: the type declares them in the order of an edition's life.
  IF NEW.state < OLD.state THEN
    RAISE EXCEPTION 'An edition does not go back from % to %', OLD.state, NEW.state USING TABLE = 'Edition';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "Edition_immutable" BEFORE UPDATE ON "Edition"
  FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION refuse_edition_change();
CREATE TRIGGER "Edition_kept" BEFORE DELETE ON "Edition" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- English stems, accents ignored: Gödel is found as Godel. Other scripts are found through bigrams.
CREATE TEXT SEARCH CONFIGURATION public.colloquy (COPY = pg_catalog.english);
ALTER TEXT SEARCH CONFIGURATION public.colloquy
  ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, pg_catalog.english_stem;

CREATE FUNCTION fill_edition_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.search :=
    setweight(to_tsvector('public.colloquy', NEW.title), 'A')
    || setweight(to_tsvector('public.colloquy', NEW.standfirst), 'B')
    || setweight(to_tsvector('public.colloquy', NEW."plainText"), 'C');
  RETURN NEW;
END
$$;
CREATE TRIGGER "Edition_search" BEFORE INSERT ON "Edition" FOR EACH ROW EXECUTE FUNCTION fill_edition_search();

-- ── Working texts ───────────────────────────────────────────────────────────────────────────────────────────────

-- Updates are small and compact already: not worth compressing once more.
ALTER TABLE "DocumentUpdate" ALTER COLUMN data SET STORAGE EXTERNAL;

-- ── What is told after a commit ─────────────────────────────────────────────────────────────────────────────────
-- Channel `public_changed`: something that public pages show may differ. No payload.
-- Channel `access_changed`: somebody's rights may differ. Payload `account:<id>`, `person:<id>` or `document:<id>`.

CREATE FUNCTION tell_public_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('public_changed', '');
  RETURN NULL;
END
$$;

DO $$
DECLARE
  noun text;
BEGIN
  FOREACH noun IN ARRAY ARRAY[
    'Institution', 'WorkingGroup', 'GroupFormerName', 'Member', 'Person', 'Commission', 'CommissionAuthor', 'Report',
    'Discussion', 'Publication', 'PublicationFormerSlug', 'Edition', 'EditionCredit', 'Topic', 'PublicationTopic',
    'Event', 'Appearance', 'EventPublication'
  ] LOOP
    EXECUTE format(
      'CREATE TRIGGER %I AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH STATEMENT EXECUTE FUNCTION tell_public_changed()',
      noun || '_public_changed', noun
    );
  END LOOP;
END
$$;
CREATE TRIGGER "Paper_public_changed" AFTER INSERT OR UPDATE OF state OR DELETE ON "Paper"
  FOR EACH STATEMENT EXECUTE FUNCTION tell_public_changed();

-- Arguments: what the payload names, and the column that holds its id.
CREATE FUNCTION tell_access_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed jsonb := CASE TG_OP WHEN 'DELETE' THEN to_jsonb(OLD) ELSE to_jsonb(NEW) END;
BEGIN
  PERFORM pg_notify('access_changed', TG_ARGV[0] || ':' || (changed ->> TG_ARGV[1]));
  RETURN NULL;
END
$$;

CREATE TRIGGER "Session_access_changed" AFTER DELETE ON "Session"
  FOR EACH ROW EXECUTE FUNCTION tell_access_changed('account', 'accountId');
CREATE TRIGGER "Account_access_changed" AFTER UPDATE OF "disabledAt", administrator ON "Account"
  FOR EACH ROW EXECUTE FUNCTION tell_access_changed('account', 'id');
CREATE TRIGGER "Member_access_changed" AFTER INSERT OR UPDATE OR DELETE ON "Member"
  FOR EACH ROW EXECUTE FUNCTION tell_access_changed('person', 'personId');
CREATE TRIGGER "Document_access_changed" AFTER UPDATE OF "closedAt" ON "Document"
  FOR EACH ROW EXECUTE FUNCTION tell_access_changed('document', 'id');
CREATE TRIGGER "Paper_access_changed" AFTER INSERT OR UPDATE OR DELETE ON "Paper"
  FOR EACH ROW EXECUTE FUNCTION tell_access_changed('document', 'documentId');
CREATE TRIGGER "Report_access_changed" AFTER INSERT OR UPDATE OR DELETE ON "Report"
  FOR EACH ROW EXECUTE FUNCTION tell_access_changed('document', 'documentId');

CREATE FUNCTION tell_authors_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('access_changed', 'document:' || "documentId")
  FROM "Paper"
  WHERE id = CASE TG_OP WHEN 'DELETE' THEN OLD."paperId" ELSE NEW."paperId" END;
  RETURN NULL;
END
$$;
CREATE TRIGGER "PaperAuthor_access_changed" AFTER INSERT OR UPDATE OR DELETE ON "PaperAuthor"
  FOR EACH ROW EXECUTE FUNCTION tell_authors_changed();
