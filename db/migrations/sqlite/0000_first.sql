CREATE TABLE `answer_keys` (
	`edition_id` text NOT NULL,
	`check_id` text NOT NULL,
	`language` text NOT NULL,
	`questions` text NOT NULL,
	PRIMARY KEY(`edition_id`, `check_id`, `language`),
	FOREIGN KEY (`edition_id`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `apart` (
	`target_id` text NOT NULL,
	`head_id` text NOT NULL,
	`person_id` text NOT NULL,
	`why` text NOT NULL,
	`organisation_path` text NOT NULL,
	PRIMARY KEY(`target_id`, `head_id`),
	FOREIGN KEY (`target_id`) REFERENCES `targets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`head_id`) REFERENCES `heads`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `apart_organisation` ON `apart` (`target_id`,`organisation_path`);--> statement-breakpoint
CREATE TABLE `attempts` (
	`id` text PRIMARY KEY NOT NULL,
	`enrolment_id` text NOT NULL,
	`edition_id` text NOT NULL,
	`lesson_id` text NOT NULL,
	`check_id` text NOT NULL,
	`number` integer NOT NULL,
	`answers` text NOT NULL,
	`score` integer NOT NULL,
	`passed` integer NOT NULL,
	`submitted_at` integer NOT NULL,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`edition_id`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "attempts_score" CHECK("attempts"."score" between 0 and 100)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `attempts_once` ON `attempts` (`enrolment_id`,`check_id`,`number`);--> statement-breakpoint
CREATE INDEX `attempts_check` ON `attempts` (`edition_id`,`check_id`);--> statement-breakpoint
CREATE TABLE `audit` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text,
	`verb` text NOT NULL,
	`subject` text NOT NULL,
	`detail` text
);
--> statement-breakpoint
CREATE INDEX `audit_at` ON `audit` (`at`);--> statement-breakpoint
CREATE INDEX `audit_actor` ON `audit` (`actor_id`,`at`);--> statement-breakpoint
CREATE INDEX `audit_subject` ON `audit` (`subject`);--> statement-breakpoint
CREATE TABLE `blobs` (
	`hash` text PRIMARY KEY NOT NULL,
	`media_type` text NOT NULL,
	`bytes` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `chains` (
	`target_id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`target_id`) REFERENCES `targets`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `checks` (
	`edition_id` text NOT NULL,
	`check_id` text NOT NULL,
	`lesson_id` text NOT NULL,
	`pass` integer NOT NULL,
	`attempts` integer NOT NULL,
	`questions` text NOT NULL,
	PRIMARY KEY(`edition_id`, `check_id`),
	FOREIGN KEY (`edition_id`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `confirmations` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`personnel_kind` text NOT NULL,
	`organisation_id` text NOT NULL,
	`basis` text NOT NULL,
	`confirmed_by` text,
	`confirmed_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `confirmations_person` ON `confirmations` (`person_id`,`confirmed_at`);--> statement-breakpoint
CREATE TABLE `counting_rules` (
	`target_id` text NOT NULL,
	`version` integer NOT NULL,
	`rule` text NOT NULL,
	`by_default` integer NOT NULL,
	`reason` text NOT NULL,
	`set_by` text,
	`set_at` integer NOT NULL,
	PRIMARY KEY(`target_id`, `version`),
	FOREIGN KEY (`target_id`) REFERENCES `targets`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `course_completions` (
	`id` text PRIMARY KEY NOT NULL,
	`enrolment_id` text NOT NULL,
	`person_id` text NOT NULL,
	`course_id` text NOT NULL,
	`edition_id` text NOT NULL,
	`minutes` integer NOT NULL,
	`completed_at` integer NOT NULL,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`edition_id`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `course_completions_once` ON `course_completions` (`enrolment_id`);--> statement-breakpoint
CREATE INDEX `course_completions_person` ON `course_completions` (`person_id`);--> statement-breakpoint
CREATE TABLE `courses` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `credentials` (
	`id` text PRIMARY KEY NOT NULL,
	`completion_id` text NOT NULL,
	`serial` text NOT NULL,
	`code` text NOT NULL,
	`issued_at` integer NOT NULL,
	FOREIGN KEY (`completion_id`) REFERENCES `course_completions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `credentials_completion` ON `credentials` (`completion_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `credentials_serial` ON `credentials` (`serial`);--> statement-breakpoint
CREATE UNIQUE INDEX `credentials_code` ON `credentials` (`code`);--> statement-breakpoint
CREATE TABLE `edition_files` (
	`edition_id` text NOT NULL,
	`path` text NOT NULL,
	`blob_hash` text NOT NULL,
	PRIMARY KEY(`edition_id`, `path`),
	FOREIGN KEY (`edition_id`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`blob_hash`) REFERENCES `blobs`(`hash`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `edition_lessons` (
	`edition_id` text NOT NULL,
	`lesson_id` text NOT NULL,
	`module` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`edition_id`, `lesson_id`),
	FOREIGN KEY (`edition_id`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `editions` (
	`id` text PRIMARY KEY NOT NULL,
	`course_id` text NOT NULL,
	`outline` text NOT NULL,
	`minutes` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `editions_course` ON `editions` (`course_id`);--> statement-breakpoint
CREATE TABLE `enrolments` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`course_id` text NOT NULL,
	`number` integer NOT NULL,
	`edition_id` text NOT NULL,
	`enrolled_at` integer NOT NULL,
	`enrolled_by` text,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`edition_id`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `enrolments_once` ON `enrolments` (`person_id`,`course_id`,`number`);--> statement-breakpoint
CREATE INDEX `enrolments_course` ON `enrolments` (`course_id`,`enrolled_at`);--> statement-breakpoint
CREATE TABLE `head_hashes` (
	`key_id` text NOT NULL,
	`hash` text NOT NULL,
	`head_id` text NOT NULL,
	PRIMARY KEY(`key_id`, `hash`),
	FOREIGN KEY (`head_id`) REFERENCES `heads`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `head_hashes_head` ON `head_hashes` (`head_id`);--> statement-breakpoint
CREATE TABLE `heads` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `ledger` (
	`target_id` text NOT NULL,
	`number` integer NOT NULL,
	`head_id` text,
	`recorded_at` integer NOT NULL,
	`effective_at` integer NOT NULL,
	`facts` text NOT NULL,
	`previous` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`target_id`, `number`),
	FOREIGN KEY (`target_id`) REFERENCES `targets`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ledger_hash` ON `ledger` (`hash`);--> statement-breakpoint
CREATE INDEX `ledger_head` ON `ledger` (`head_id`);--> statement-breakpoint
CREATE TABLE `lesson_completions` (
	`enrolment_id` text NOT NULL,
	`lesson_id` text NOT NULL,
	`edition_id` text NOT NULL,
	`completed_at` integer NOT NULL,
	PRIMARY KEY(`enrolment_id`, `lesson_id`),
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`edition_id`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `lesson_openings` (
	`enrolment_id` text NOT NULL,
	`lesson_id` text NOT NULL,
	`opened_at` integer NOT NULL,
	PRIMARY KEY(`enrolment_id`, `lesson_id`),
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `lesson_pages` (
	`edition_id` text NOT NULL,
	`lesson_id` text NOT NULL,
	`language` text NOT NULL,
	`title` text NOT NULL,
	`minutes` integer NOT NULL,
	`objectives` text NOT NULL,
	`parts` text NOT NULL,
	`outline` text NOT NULL,
	`simulations` text NOT NULL,
	`text` text NOT NULL,
	PRIMARY KEY(`edition_id`, `lesson_id`, `language`),
	FOREIGN KEY (`edition_id`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `organisations` (
	`id` text PRIMARY KEY NOT NULL,
	`parent_id` text,
	`kind` text NOT NULL,
	`th` text NOT NULL,
	`en` text NOT NULL,
	`path` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `organisations_path` ON `organisations` (`path`);--> statement-breakpoint
CREATE INDEX `organisations_parent` ON `organisations` (`parent_id`);--> statement-breakpoint
CREATE TABLE `passwords` (
	`person_id` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `persons` (
	`id` text PRIMARY KEY NOT NULL,
	`head_id` text NOT NULL,
	`email` text NOT NULL,
	`title_th` text DEFAULT '' NOT NULL,
	`given_th` text NOT NULL,
	`family_th` text NOT NULL,
	`given_en` text DEFAULT '' NOT NULL,
	`family_en` text DEFAULT '' NOT NULL,
	`organisation_id` text NOT NULL,
	`personnel_kind` text NOT NULL,
	`position_type` text,
	`position_level` text,
	`province` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`head_id`) REFERENCES `heads`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "persons_email_lower" CHECK("persons"."email" = lower("persons"."email"))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `persons_email` ON `persons` (`email`);--> statement-breakpoint
CREATE INDEX `persons_head` ON `persons` (`head_id`);--> statement-breakpoint
CREATE INDEX `persons_organisation` ON `persons` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `planning_dates` (
	`id` text PRIMARY KEY NOT NULL,
	`target_id` text NOT NULL,
	`date` text NOT NULL,
	`reason` text NOT NULL,
	`set_by` text,
	`set_at` integer NOT NULL,
	FOREIGN KEY (`target_id`) REFERENCES `targets`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `planning_dates_target` ON `planning_dates` (`target_id`,`set_at`);--> statement-breakpoint
CREATE TABLE `programmes` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`position` integer NOT NULL,
	`th` text NOT NULL,
	`en` text NOT NULL,
	`partner` text,
	`signed_on` text,
	`term_from` text,
	`term_to` text,
	`source` text NOT NULL,
	`scope` text NOT NULL,
	`not_stated` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `publications` (
	`course_id` text NOT NULL,
	`number` integer NOT NULL,
	`edition_id` text NOT NULL,
	`published_at` integer NOT NULL,
	`published_by` text,
	PRIMARY KEY(`course_id`, `number`),
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`edition_id`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `revocations` (
	`completion_id` text PRIMARY KEY NOT NULL,
	`reason` text NOT NULL,
	`revoked_by` text,
	`revoked_at` integer NOT NULL,
	FOREIGN KEY (`completion_id`) REFERENCES `course_completions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `role_grants` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`organisation_id` text,
	`reason` text NOT NULL,
	`granted_by` text,
	`granted_at` integer NOT NULL,
	`ends_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `role_grants_person` ON `role_grants` (`person_id`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessions_person` ON `sessions` (`person_id`);--> statement-breakpoint
CREATE TABLE `settings` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sign_in_failures` (
	`id` text PRIMARY KEY NOT NULL,
	`account` text NOT NULL,
	`address` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `sign_in_failures_account` ON `sign_in_failures` (`account`,`at`);--> statement-breakpoint
CREATE INDEX `sign_in_failures_address` ON `sign_in_failures` (`address`,`at`);--> statement-breakpoint
CREATE TABLE `standing` (
	`target_id` text NOT NULL,
	`head_id` text NOT NULL,
	`number` integer NOT NULL,
	`person_id` text NOT NULL,
	`organisation_path` text NOT NULL,
	`effective_at` integer NOT NULL,
	PRIMARY KEY(`target_id`, `head_id`),
	FOREIGN KEY (`target_id`) REFERENCES `targets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`head_id`) REFERENCES `heads`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `standing_organisation` ON `standing` (`target_id`,`organisation_path`);--> statement-breakpoint
CREATE INDEX `standing_effective` ON `standing` (`target_id`,`effective_at`);--> statement-breakpoint
CREATE TABLE `suspensions` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`reason` text NOT NULL,
	`suspended_by` text,
	`suspended_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `suspensions_running` ON `suspensions` (`person_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE TABLE `targets` (
	`id` text PRIMARY KEY NOT NULL,
	`programme_id` text NOT NULL,
	`kind` text NOT NULL,
	`position` integer NOT NULL,
	`th` text NOT NULL,
	`en` text NOT NULL,
	`amount` integer,
	`deadline` text,
	`suggested_deadline` text,
	FOREIGN KEY (`programme_id`) REFERENCES `programmes`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `targets_programme` ON `targets` (`programme_id`);--> statement-breakpoint
CREATE TABLE `withdrawals` (
	`enrolment_id` text PRIMARY KEY NOT NULL,
	`reason` text NOT NULL,
	`withdrawn_by` text,
	`withdrawn_at` integer NOT NULL,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE no action
);
