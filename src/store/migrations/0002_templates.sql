CREATE TABLE "phrase_uses" (
	"id" uuid PRIMARY KEY NOT NULL,
	"phrase_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"draft_id" uuid NOT NULL,
	"path" text NOT NULL,
	"used_by" uuid NOT NULL,
	"used_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "phrase_versions" (
	"phrase_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"body" json NOT NULL,
	"unit" text NOT NULL,
	"note" text NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "phrase_versions_phrase_id_number_pk" PRIMARY KEY("phrase_id","number")
);
--> statement-breakpoint
CREATE TABLE "phrases" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"newest" integer NOT NULL,
	"title" text NOT NULL,
	"search_text" text NOT NULL,
	"search_text_marked" text NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "phrases_kind" CHECK ("phrases"."kind" in ('citations', 'purpose', 'duty', 'closing', 'other')),
	CONSTRAINT "phrases_status" CHECK ("phrases"."status" in ('offered', 'withdrawn'))
);
--> statement-breakpoint
CREATE TABLE "made_documents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"draft_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"plan_sha256" text NOT NULL,
	"template_slug" text NOT NULL,
	"template_version" text NOT NULL,
	"template_sha256" text NOT NULL,
	"format" text NOT NULL,
	"options" json NOT NULL,
	"engine" text NOT NULL,
	"fonts" text NOT NULL,
	"renderer" text NOT NULL,
	"file_name" text NOT NULL,
	"document_hash" text NOT NULL,
	"made_by" uuid NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "made_documents_format" CHECK ("made_documents"."format" in ('docx', 'pdf'))
);
--> statement-breakpoint
CREATE TABLE "template_activations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"template_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"step" text NOT NULL,
	"number" integer NOT NULL,
	"before" json NOT NULL,
	"acknowledged" json NOT NULL,
	"takes_back" integer,
	"note" text NOT NULL,
	"done_by" uuid NOT NULL,
	"approved_by" uuid,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "template_activations_step" CHECK ("template_activations"."step" in ('activated', 'rolled-back', 'retired'))
);
--> statement-breakpoint
CREATE TABLE "template_checkouts" (
	"template_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "template_checkouts_template_id_user_id_pk" PRIMARY KEY("template_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "template_settings" (
	"organisation_id" uuid PRIMARY KEY NOT NULL,
	"second_person" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "template_versions" (
	"template_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"sha256" text NOT NULL,
	"bytes" integer NOT NULL,
	"file_name" text NOT NULL,
	"note" text NOT NULL,
	"based_on" integer,
	"status" text NOT NULL,
	"valid_from" date,
	"valid_until" date,
	"lint" json NOT NULL,
	"linted_with" text NOT NULL,
	"requested_by" uuid,
	"requested_at" timestamp (3) with time zone,
	"request" json,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "template_versions_template_id_number_pk" PRIMARY KEY("template_id","number"),
	CONSTRAINT "template_versions_status" CHECK ("template_versions"."status" in ('trial', 'active', 'retired')),
	CONSTRAINT "template_versions_validity" CHECK ("template_versions"."valid_from" <= "template_versions"."valid_until"),
	CONSTRAINT "template_versions_request" CHECK (("template_versions"."requested_by" is null) = ("template_versions"."requested_at" is null) and ("template_versions"."requested_by" is null) = ("template_versions"."request" is null))
);
--> statement-breakpoint
CREATE TABLE "templates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"form" text NOT NULL,
	"newest" integer NOT NULL,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "templates_slug_form" CHECK ("templates"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "templates_form" CHECK ("templates"."form" in ('decision', 'plan'))
);
--> statement-breakpoint
ALTER TABLE "batches" ADD COLUMN "template_version" text;--> statement-breakpoint
ALTER TABLE "batches" ADD COLUMN "template_sha256" text;--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "template" text;--> statement-breakpoint
ALTER TABLE "issued_documents" ADD COLUMN "plan_sha256" text;--> statement-breakpoint
ALTER TABLE "issued_documents" ADD COLUMN "template_sha256" text;--> statement-breakpoint
ALTER TABLE "phrase_uses" ADD CONSTRAINT "phrase_uses_draft_id_drafts_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."drafts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "phrase_uses" ADD CONSTRAINT "phrase_uses_used_by_users_id_fk" FOREIGN KEY ("used_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "phrase_uses" ADD CONSTRAINT "phrase_uses_phrase_id_number_phrase_versions_phrase_id_number_fk" FOREIGN KEY ("phrase_id","number") REFERENCES "public"."phrase_versions"("phrase_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "phrase_versions" ADD CONSTRAINT "phrase_versions_phrase_id_phrases_id_fk" FOREIGN KEY ("phrase_id") REFERENCES "public"."phrases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "phrase_versions" ADD CONSTRAINT "phrase_versions_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "phrases" ADD CONSTRAINT "phrases_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "made_documents" ADD CONSTRAINT "made_documents_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "made_documents" ADD CONSTRAINT "made_documents_draft_id_drafts_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."drafts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "made_documents" ADD CONSTRAINT "made_documents_made_by_users_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template_activations" ADD CONSTRAINT "template_activations_template_id_templates_id_fk" FOREIGN KEY ("template_id") REFERENCES "public"."templates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template_activations" ADD CONSTRAINT "template_activations_done_by_users_id_fk" FOREIGN KEY ("done_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template_activations" ADD CONSTRAINT "template_activations_approved_by_users_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template_checkouts" ADD CONSTRAINT "template_checkouts_template_id_templates_id_fk" FOREIGN KEY ("template_id") REFERENCES "public"."templates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template_checkouts" ADD CONSTRAINT "template_checkouts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template_settings" ADD CONSTRAINT "template_settings_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template_versions" ADD CONSTRAINT "template_versions_template_id_templates_id_fk" FOREIGN KEY ("template_id") REFERENCES "public"."templates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template_versions" ADD CONSTRAINT "template_versions_requested_by_users_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template_versions" ADD CONSTRAINT "template_versions_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "templates" ADD CONSTRAINT "templates_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "templates" ADD CONSTRAINT "templates_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "phrase_uses_phrase" ON "phrase_uses" USING btree ("phrase_id");--> statement-breakpoint
CREATE INDEX "phrase_uses_draft" ON "phrase_uses" USING btree ("draft_id");--> statement-breakpoint
CREATE INDEX "phrases_organisation" ON "phrases" USING btree ("organisation_id","kind");--> statement-breakpoint
CREATE INDEX "made_documents_draft" ON "made_documents" USING btree ("draft_id","made_at");--> statement-breakpoint
CREATE INDEX "made_documents_plan" ON "made_documents" USING btree ("plan_sha256");--> statement-breakpoint
CREATE INDEX "made_documents_template" ON "made_documents" USING btree ("template_sha256");--> statement-breakpoint
CREATE UNIQUE INDEX "made_documents_once" ON "made_documents" USING btree ("draft_id","plan_sha256","template_sha256","document_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "template_activations_ordinal" ON "template_activations" USING btree ("template_id","ordinal");--> statement-breakpoint
CREATE INDEX "template_versions_sha256" ON "template_versions" USING btree ("sha256");--> statement-breakpoint
CREATE UNIQUE INDEX "templates_slug" ON "templates" USING btree ("organisation_id","slug");
--> statement-breakpoint
CREATE TRIGGER template_activations_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON template_activations
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE FUNCTION refuse_new_file() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  RAISE EXCEPTION 'a template version keeps its file' USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER template_versions_keep_file BEFORE UPDATE ON template_versions
  FOR EACH ROW WHEN ((OLD.sha256, OLD.bytes, OLD.file_name, OLD.note, OLD.based_on, OLD.created_by, OLD.created_at)
    IS DISTINCT FROM (NEW.sha256, NEW.bytes, NEW.file_name, NEW.note, NEW.based_on, NEW.created_by, NEW.created_at))
  EXECUTE FUNCTION refuse_new_file();
--> statement-breakpoint
CREATE TRIGGER template_versions_not_removed BEFORE DELETE OR TRUNCATE ON template_versions
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER phrase_versions_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON phrase_versions
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
