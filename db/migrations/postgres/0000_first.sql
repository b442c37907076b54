CREATE TABLE "answer_keys" (
	"edition_id" text NOT NULL,
	"check_id" text NOT NULL,
	"language" text NOT NULL,
	"questions" json NOT NULL,
	CONSTRAINT "answer_keys_edition_id_check_id_language_pk" PRIMARY KEY("edition_id","check_id","language")
);
--> statement-breakpoint
CREATE TABLE "apart" (
	"target_id" text NOT NULL,
	"head_id" text NOT NULL,
	"person_id" text NOT NULL,
	"why" text NOT NULL,
	"organisation_path" text NOT NULL,
	CONSTRAINT "apart_target_id_head_id_pk" PRIMARY KEY("target_id","head_id")
);
--> statement-breakpoint
CREATE TABLE "attempts" (
	"id" text PRIMARY KEY NOT NULL,
	"enrolment_id" text NOT NULL,
	"edition_id" text NOT NULL,
	"lesson_id" text NOT NULL,
	"check_id" text NOT NULL,
	"number" bigint NOT NULL,
	"answers" json NOT NULL,
	"score" bigint NOT NULL,
	"passed" boolean NOT NULL,
	"submitted_at" bigint NOT NULL,
	CONSTRAINT "attempts_score" CHECK ("attempts"."score" between 0 and 100)
);
--> statement-breakpoint
CREATE TABLE "audit" (
	"id" text PRIMARY KEY NOT NULL,
	"at" bigint NOT NULL,
	"actor_id" text,
	"verb" text NOT NULL,
	"subject" text NOT NULL,
	"detail" json
);
--> statement-breakpoint
CREATE TABLE "blobs" (
	"hash" text PRIMARY KEY NOT NULL,
	"media_type" text NOT NULL,
	"bytes" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "chains" (
	"target_id" text PRIMARY KEY NOT NULL,
	"number" bigint NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "checks" (
	"edition_id" text NOT NULL,
	"check_id" text NOT NULL,
	"lesson_id" text NOT NULL,
	"pass" bigint NOT NULL,
	"attempts" bigint NOT NULL,
	"questions" json NOT NULL,
	CONSTRAINT "checks_edition_id_check_id_pk" PRIMARY KEY("edition_id","check_id")
);
--> statement-breakpoint
CREATE TABLE "confirmations" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"personnel_kind" text NOT NULL,
	"organisation_id" text NOT NULL,
	"basis" text NOT NULL,
	"confirmed_by" text,
	"confirmed_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "counting_rules" (
	"target_id" text NOT NULL,
	"version" bigint NOT NULL,
	"rule" json NOT NULL,
	"by_default" boolean NOT NULL,
	"reason" text NOT NULL,
	"set_by" text,
	"set_at" bigint NOT NULL,
	CONSTRAINT "counting_rules_target_id_version_pk" PRIMARY KEY("target_id","version")
);
--> statement-breakpoint
CREATE TABLE "course_completions" (
	"id" text PRIMARY KEY NOT NULL,
	"enrolment_id" text NOT NULL,
	"person_id" text NOT NULL,
	"course_id" text NOT NULL,
	"edition_id" text NOT NULL,
	"minutes" bigint NOT NULL,
	"completed_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "courses" (
	"id" text PRIMARY KEY NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "credentials" (
	"id" text PRIMARY KEY NOT NULL,
	"completion_id" text NOT NULL,
	"serial" text NOT NULL,
	"code" text NOT NULL,
	"issued_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "edition_files" (
	"edition_id" text NOT NULL,
	"path" text NOT NULL,
	"blob_hash" text NOT NULL,
	CONSTRAINT "edition_files_edition_id_path_pk" PRIMARY KEY("edition_id","path")
);
--> statement-breakpoint
CREATE TABLE "edition_lessons" (
	"edition_id" text NOT NULL,
	"lesson_id" text NOT NULL,
	"module" text NOT NULL,
	"position" bigint NOT NULL,
	CONSTRAINT "edition_lessons_edition_id_lesson_id_pk" PRIMARY KEY("edition_id","lesson_id")
);
--> statement-breakpoint
CREATE TABLE "editions" (
	"id" text PRIMARY KEY NOT NULL,
	"course_id" text NOT NULL,
	"outline" json NOT NULL,
	"minutes" bigint NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "enrolments" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"course_id" text NOT NULL,
	"number" bigint NOT NULL,
	"edition_id" text NOT NULL,
	"enrolled_at" bigint NOT NULL,
	"enrolled_by" text
);
--> statement-breakpoint
CREATE TABLE "head_hashes" (
	"key_id" text NOT NULL,
	"hash" text NOT NULL,
	"head_id" text NOT NULL,
	CONSTRAINT "head_hashes_key_id_hash_pk" PRIMARY KEY("key_id","hash")
);
--> statement-breakpoint
CREATE TABLE "heads" (
	"id" text PRIMARY KEY NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ledger" (
	"target_id" text NOT NULL,
	"number" bigint NOT NULL,
	"head_id" text,
	"recorded_at" bigint NOT NULL,
	"effective_at" bigint NOT NULL,
	"facts" json NOT NULL,
	"previous" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "ledger_target_id_number_pk" PRIMARY KEY("target_id","number")
);
--> statement-breakpoint
CREATE TABLE "lesson_completions" (
	"enrolment_id" text NOT NULL,
	"lesson_id" text NOT NULL,
	"edition_id" text NOT NULL,
	"completed_at" bigint NOT NULL,
	CONSTRAINT "lesson_completions_enrolment_id_lesson_id_pk" PRIMARY KEY("enrolment_id","lesson_id")
);
--> statement-breakpoint
CREATE TABLE "lesson_openings" (
	"enrolment_id" text NOT NULL,
	"lesson_id" text NOT NULL,
	"opened_at" bigint NOT NULL,
	CONSTRAINT "lesson_openings_enrolment_id_lesson_id_pk" PRIMARY KEY("enrolment_id","lesson_id")
);
--> statement-breakpoint
CREATE TABLE "lesson_pages" (
	"edition_id" text NOT NULL,
	"lesson_id" text NOT NULL,
	"language" text NOT NULL,
	"title" text NOT NULL,
	"minutes" bigint NOT NULL,
	"objectives" json NOT NULL,
	"parts" json NOT NULL,
	"outline" json NOT NULL,
	"simulations" json NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "lesson_pages_edition_id_lesson_id_language_pk" PRIMARY KEY("edition_id","lesson_id","language")
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" text PRIMARY KEY NOT NULL,
	"parent_id" text,
	"kind" text NOT NULL,
	"th" text NOT NULL,
	"en" text NOT NULL,
	"path" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "passwords" (
	"person_id" text PRIMARY KEY NOT NULL,
	"hash" text NOT NULL,
	"changed_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "persons" (
	"id" text PRIMARY KEY NOT NULL,
	"head_id" text NOT NULL,
	"email" text NOT NULL,
	"title_th" text DEFAULT '' NOT NULL,
	"given_th" text NOT NULL,
	"family_th" text NOT NULL,
	"given_en" text DEFAULT '' NOT NULL,
	"family_en" text DEFAULT '' NOT NULL,
	"organisation_id" text NOT NULL,
	"personnel_kind" text NOT NULL,
	"position_type" text,
	"position_level" text,
	"province" text,
	"created_at" bigint NOT NULL,
	CONSTRAINT "persons_email_lower" CHECK ("persons"."email" = lower("persons"."email"))
);
--> statement-breakpoint
CREATE TABLE "planning_dates" (
	"id" text PRIMARY KEY NOT NULL,
	"target_id" text NOT NULL,
	"date" text NOT NULL,
	"reason" text NOT NULL,
	"set_by" text,
	"set_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "programmes" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"position" bigint NOT NULL,
	"th" text NOT NULL,
	"en" text NOT NULL,
	"partner" text,
	"signed_on" text,
	"term_from" text,
	"term_to" text,
	"source" json NOT NULL,
	"scope" json NOT NULL,
	"not_stated" json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "publications" (
	"course_id" text NOT NULL,
	"number" bigint NOT NULL,
	"edition_id" text NOT NULL,
	"published_at" bigint NOT NULL,
	"published_by" text,
	CONSTRAINT "publications_course_id_number_pk" PRIMARY KEY("course_id","number")
);
--> statement-breakpoint
CREATE TABLE "revocations" (
	"completion_id" text PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"revoked_by" text,
	"revoked_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "role_grants" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"role" text NOT NULL,
	"organisation_id" text,
	"reason" text NOT NULL,
	"granted_by" text,
	"granted_at" bigint NOT NULL,
	"ends_at" bigint
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"created_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"key" text PRIMARY KEY NOT NULL,
	"value" json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_failures" (
	"id" text PRIMARY KEY NOT NULL,
	"account" text NOT NULL,
	"address" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "standing" (
	"target_id" text NOT NULL,
	"head_id" text NOT NULL,
	"number" bigint NOT NULL,
	"person_id" text NOT NULL,
	"organisation_path" text NOT NULL,
	"effective_at" bigint NOT NULL,
	CONSTRAINT "standing_target_id_head_id_pk" PRIMARY KEY("target_id","head_id")
);
--> statement-breakpoint
CREATE TABLE "suspensions" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"reason" text NOT NULL,
	"suspended_by" text,
	"suspended_at" bigint NOT NULL,
	"ended_at" bigint
);
--> statement-breakpoint
CREATE TABLE "targets" (
	"id" text PRIMARY KEY NOT NULL,
	"programme_id" text NOT NULL,
	"kind" text NOT NULL,
	"position" bigint NOT NULL,
	"th" text NOT NULL,
	"en" text NOT NULL,
	"amount" bigint,
	"deadline" text,
	"suggested_deadline" json
);
--> statement-breakpoint
CREATE TABLE "withdrawals" (
	"enrolment_id" text PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"withdrawn_by" text,
	"withdrawn_at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "answer_keys" ADD CONSTRAINT "answer_keys_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "apart" ADD CONSTRAINT "apart_target_id_targets_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."targets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "apart" ADD CONSTRAINT "apart_head_id_heads_id_fk" FOREIGN KEY ("head_id") REFERENCES "public"."heads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "apart" ADD CONSTRAINT "apart_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_enrolment_id_enrolments_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chains" ADD CONSTRAINT "chains_target_id_targets_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."targets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checks" ADD CONSTRAINT "checks_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "confirmations" ADD CONSTRAINT "confirmations_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "confirmations" ADD CONSTRAINT "confirmations_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counting_rules" ADD CONSTRAINT "counting_rules_target_id_targets_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."targets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_completions" ADD CONSTRAINT "course_completions_enrolment_id_enrolments_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_completions" ADD CONSTRAINT "course_completions_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_completions" ADD CONSTRAINT "course_completions_course_id_courses_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."courses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_completions" ADD CONSTRAINT "course_completions_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_completion_id_course_completions_id_fk" FOREIGN KEY ("completion_id") REFERENCES "public"."course_completions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition_files" ADD CONSTRAINT "edition_files_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition_files" ADD CONSTRAINT "edition_files_blob_hash_blobs_hash_fk" FOREIGN KEY ("blob_hash") REFERENCES "public"."blobs"("hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition_lessons" ADD CONSTRAINT "edition_lessons_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "editions" ADD CONSTRAINT "editions_course_id_courses_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."courses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_course_id_courses_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."courses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "head_hashes" ADD CONSTRAINT "head_hashes_head_id_heads_id_fk" FOREIGN KEY ("head_id") REFERENCES "public"."heads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger" ADD CONSTRAINT "ledger_target_id_targets_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."targets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_completions" ADD CONSTRAINT "lesson_completions_enrolment_id_enrolments_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_completions" ADD CONSTRAINT "lesson_completions_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_openings" ADD CONSTRAINT "lesson_openings_enrolment_id_enrolments_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_pages" ADD CONSTRAINT "lesson_pages_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passwords" ADD CONSTRAINT "passwords_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "persons" ADD CONSTRAINT "persons_head_id_heads_id_fk" FOREIGN KEY ("head_id") REFERENCES "public"."heads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "persons" ADD CONSTRAINT "persons_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning_dates" ADD CONSTRAINT "planning_dates_target_id_targets_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."targets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_course_id_courses_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."courses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revocations" ADD CONSTRAINT "revocations_completion_id_course_completions_id_fk" FOREIGN KEY ("completion_id") REFERENCES "public"."course_completions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standing" ADD CONSTRAINT "standing_target_id_targets_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."targets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standing" ADD CONSTRAINT "standing_head_id_heads_id_fk" FOREIGN KEY ("head_id") REFERENCES "public"."heads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standing" ADD CONSTRAINT "standing_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspensions" ADD CONSTRAINT "suspensions_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "targets" ADD CONSTRAINT "targets_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withdrawals" ADD CONSTRAINT "withdrawals_enrolment_id_enrolments_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "apart_organisation" ON "apart" USING btree ("target_id","organisation_path");--> statement-breakpoint
CREATE UNIQUE INDEX "attempts_once" ON "attempts" USING btree ("enrolment_id","check_id","number");--> statement-breakpoint
CREATE INDEX "attempts_check" ON "attempts" USING btree ("edition_id","check_id");--> statement-breakpoint
CREATE INDEX "audit_at" ON "audit" USING btree ("at");--> statement-breakpoint
CREATE INDEX "audit_actor" ON "audit" USING btree ("actor_id","at");--> statement-breakpoint
CREATE INDEX "audit_subject" ON "audit" USING btree ("subject");--> statement-breakpoint
CREATE INDEX "confirmations_person" ON "confirmations" USING btree ("person_id","confirmed_at");--> statement-breakpoint
CREATE UNIQUE INDEX "course_completions_once" ON "course_completions" USING btree ("enrolment_id");--> statement-breakpoint
CREATE INDEX "course_completions_person" ON "course_completions" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "credentials_completion" ON "credentials" USING btree ("completion_id");--> statement-breakpoint
CREATE UNIQUE INDEX "credentials_serial" ON "credentials" USING btree ("serial");--> statement-breakpoint
CREATE UNIQUE INDEX "credentials_code" ON "credentials" USING btree ("code");--> statement-breakpoint
CREATE INDEX "editions_course" ON "editions" USING btree ("course_id");--> statement-breakpoint
CREATE UNIQUE INDEX "enrolments_once" ON "enrolments" USING btree ("person_id","course_id","number");--> statement-breakpoint
CREATE INDEX "enrolments_course" ON "enrolments" USING btree ("course_id","enrolled_at");--> statement-breakpoint
CREATE INDEX "head_hashes_head" ON "head_hashes" USING btree ("head_id");--> statement-breakpoint
CREATE UNIQUE INDEX "ledger_hash" ON "ledger" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "ledger_head" ON "ledger" USING btree ("head_id");--> statement-breakpoint
CREATE UNIQUE INDEX "organisations_path" ON "organisations" USING btree ("path");--> statement-breakpoint
CREATE INDEX "organisations_parent" ON "organisations" USING btree ("parent_id");--> statement-breakpoint
CREATE UNIQUE INDEX "persons_email" ON "persons" USING btree ("email");--> statement-breakpoint
CREATE INDEX "persons_head" ON "persons" USING btree ("head_id");--> statement-breakpoint
CREATE INDEX "persons_organisation" ON "persons" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "planning_dates_target" ON "planning_dates" USING btree ("target_id","set_at");--> statement-breakpoint
CREATE INDEX "role_grants_person" ON "role_grants" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "sessions_person" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "sign_in_failures_account" ON "sign_in_failures" USING btree ("account","at");--> statement-breakpoint
CREATE INDEX "sign_in_failures_address" ON "sign_in_failures" USING btree ("address","at");--> statement-breakpoint
CREATE INDEX "standing_organisation" ON "standing" USING btree ("target_id","organisation_path");--> statement-breakpoint
CREATE INDEX "standing_effective" ON "standing" USING btree ("target_id","effective_at");--> statement-breakpoint
CREATE UNIQUE INDEX "suspensions_running" ON "suspensions" USING btree ("person_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "targets_programme" ON "targets" USING btree ("programme_id");