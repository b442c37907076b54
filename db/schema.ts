/**
 * Every table, room by room in the order of the ladder. State is a row, not a flag:
 * a withdrawal, a revocation or a reversal is a row of its own with who and when.
 * Instants are milliseconds UTC, dates are ISO text, ids are text.
 * A document whose shape belongs to a room further right is plain `json()`; that room types it.
 */
import { sql } from 'drizzle-orm'
import { bool, bytes, check, index, int, json, primaryKey, table, text, unique } from './columns.ts'

// ---------------------------------------------------------------- the installation

/** Facts about this installation, for example that it is a demo and when that began. */
export const settings = table('settings', { key: text().primaryKey(), value: json<unknown>().notNull() })

/** Content-addressed bytes: course files and pictures. `hash` is SHA-256, hex. */
export const blobs = table('blobs', {
  hash: text().primaryKey(),
  mediaType: text().notNull(),
  bytes: bytes().notNull(),
})

/** One row for every write that went through the door, in the same transaction. */
export const audit = table(
  'audit',
  {
    id: text().primaryKey(),
    at: int().notNull(),
    actorId: text(),
    verb: text().notNull(),
    subject: text().notNull(),
    detail: json<Record<string, unknown>>(),
  },
  t => [
    index('audit_at').on(t.at),
    index('audit_actor').on(t.actorId, t.at),
    index('audit_subject').on(t.subject),
  ],
)

// ---------------------------------------------------------------- people

/** The tree of government. `path` is `/ministry/department/`, so that a subtree is a prefix. */
export const organisations = table(
  'organisations',
  {
    id: text().primaryKey(),
    parentId: text(),
    kind: text().notNull(),
    th: text().notNull(),
    en: text().notNull(),
    path: text().notNull(),
  },
  t => [unique('organisations_path').on(t.path), index('organisations_parent').on(t.parentId)],
)

/** One human being, however many accounts. The id is random: it is the pseudonym in the ledger. */
export const heads = table('heads', { id: text().primaryKey(), createdAt: int().notNull() })

/** Keyed hash of a citizen id; two keys stand side by side while one is being rotated out. */
export const headHashes = table(
  'head_hashes',
  {
    keyId: text().notNull(),
    hash: text().notNull(),
    headId: text()
      .notNull()
      .references(() => heads.id),
  },
  t => [primaryKey({ columns: [t.keyId, t.hash] }), index('head_hashes_head').on(t.headId)],
)

export const persons = table(
  'persons',
  {
    id: text().primaryKey(),
    headId: text()
      .notNull()
      .references(() => heads.id),
    email: text().notNull(),
    titleTh: text().notNull().default(''),
    givenTh: text().notNull(),
    familyTh: text().notNull(),
    givenEn: text().notNull().default(''),
    familyEn: text().notNull().default(''),
    organisationId: text()
      .notNull()
      .references(() => organisations.id),
    personnelKind: text().notNull(),
    positionType: text(),
    positionLevel: text(),
    province: text(),
    createdAt: int().notNull(),
  },
  t => [
    unique('persons_email').on(t.email),
    index('persons_head').on(t.headId),
    index('persons_organisation').on(t.organisationId),
    check('persons_email_lower', sql`${t.email} = lower(${t.email})`),
  ],
)

/** An agency's roster or manager confirms what a person is. Only the confirmed count. */
export const confirmations = table(
  'confirmations',
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => persons.id),
    personnelKind: text().notNull(),
    organisationId: text()
      .notNull()
      .references(() => organisations.id),
    basis: text<'roster' | 'manager'>().notNull(),
    confirmedBy: text(),
    confirmedAt: int().notNull(),
  },
  t => [index('confirmations_person').on(t.personId, t.confirmedAt)],
)

export const passwords = table('passwords', {
  personId: text()
    .primaryKey()
    .references(() => persons.id),
  hash: text().notNull(),
  changedAt: int().notNull(),
})

/** `id` is the SHA-256 of the session id in the cookie, never the id itself. */
export const sessions = table(
  'sessions',
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => persons.id),
    createdAt: int().notNull(),
    expiresAt: int().notNull(),
  },
  t => [index('sessions_person').on(t.personId)],
)

/** Failed sign-ins of the last minutes; account and address as hashes. */
export const signInFailures = table(
  'sign_in_failures',
  { id: text().primaryKey(), account: text().notNull(), address: text().notNull(), at: int().notNull() },
  t => [
    index('sign_in_failures_account').on(t.account, t.at),
    index('sign_in_failures_address').on(t.address, t.at),
  ],
)

export const suspensions = table(
  'suspensions',
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => persons.id),
    reason: text().notNull(),
    suspendedBy: text(),
    suspendedAt: int().notNull(),
    endedAt: int(),
  },
  t => [unique('suspensions_running').on(t.personId).where(sql`ended_at is null`)],
)

/** A role and its reach: a subtree, or (nothing named) the whole installation. Everyone is a learner. */
export const roleGrants = table(
  'role_grants',
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => persons.id),
    role: text<'trainer' | 'manager' | 'administrator'>().notNull(),
    organisationId: text().references(() => organisations.id),
    reason: text().notNull(),
    grantedBy: text(),
    grantedAt: int().notNull(),
    endsAt: int(),
  },
  t => [index('role_grants_person').on(t.personId)],
)

// ---------------------------------------------------------------- catalogue

export const courses = table('courses', { id: text().primaryKey(), createdAt: int().notNull() })

/** An immutable published state of a course. `id` is the hash of its source. */
export const editions = table(
  'editions',
  {
    id: text().primaryKey(),
    courseId: text()
      .notNull()
      .references(() => courses.id),
    outline: json().notNull(),
    minutes: int().notNull(),
    createdAt: int().notNull(),
  },
  t => [index('editions_course').on(t.courseId)],
)

export const editionFiles = table(
  'edition_files',
  {
    editionId: text()
      .notNull()
      .references(() => editions.id),
    path: text().notNull(),
    blobHash: text()
      .notNull()
      .references(() => blobs.hash),
  },
  t => [primaryKey({ columns: [t.editionId, t.path] })],
)

export const editionLessons = table(
  'edition_lessons',
  {
    editionId: text()
      .notNull()
      .references(() => editions.id),
    lessonId: text().notNull(),
    module: text().notNull(),
    position: int().notNull(),
  },
  t => [primaryKey({ columns: [t.editionId, t.lessonId] })],
)

/** A lesson as learners read it: rendered once, at publishing. */
export const lessonPages = table(
  'lesson_pages',
  {
    editionId: text()
      .notNull()
      .references(() => editions.id),
    lessonId: text().notNull(),
    language: text<'th' | 'en'>().notNull(),
    title: text().notNull(),
    minutes: int().notNull(),
    objectives: json<string[]>().notNull(),
    parts: json().notNull(),
    outline: json<{ id: string; title: string }[]>().notNull(),
    simulations: json<string[]>().notNull(),
    text: text().notNull(),
  },
  t => [primaryKey({ columns: [t.editionId, t.lessonId, t.language] })],
)

/** A check without its words: which questions, and the rule that the learner is shown first. */
export const checks = table(
  'checks',
  {
    editionId: text()
      .notNull()
      .references(() => editions.id),
    checkId: text().notNull(),
    lessonId: text().notNull(),
    pass: int().notNull(),
    attempts: int().notNull(),
    /** The final exam of the course, or the check of a lesson. */
    exam: bool().notNull().default(false),
    /** How many questions of the pool an attempt is given; null: all of them. */
    draw: int(),
    questions: json<{ id: string; kind: string; choices: string[] }[]>().notNull(),
  },
  t => [primaryKey({ columns: [t.editionId, t.checkId] })],
)

/** A practical assignment without its words: how many things its checklist names. */
export const assignments = table(
  'assignments',
  {
    editionId: text()
      .notNull()
      .references(() => editions.id),
    assignmentId: text().notNull(),
    lessonId: text().notNull(),
    items: int().notNull(),
  },
  t => [primaryKey({ columns: [t.editionId, t.assignmentId] })],
)

/** The answer key with its reasons. Read only while marking and for what has been marked. */
export const answerKeys = table(
  'answer_keys',
  {
    editionId: text()
      .notNull()
      .references(() => editions.id),
    checkId: text().notNull(),
    language: text<'th' | 'en'>().notNull(),
    questions: json().notNull(),
  },
  t => [primaryKey({ columns: [t.editionId, t.checkId, t.language] })],
)

/** Which edition is current: the newest publication of a course. */
export const publications = table(
  'publications',
  {
    courseId: text()
      .notNull()
      .references(() => courses.id),
    number: int().notNull(),
    editionId: text()
      .notNull()
      .references(() => editions.id),
    publishedAt: int().notNull(),
    publishedBy: text(),
  },
  t => [primaryKey({ columns: [t.courseId, t.number] })],
)

// ---------------------------------------------------------------- learning

/** One person's registration in a course; a retake is a new one with the next number. */
export const enrolments = table(
  'enrolments',
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => persons.id),
    courseId: text()
      .notNull()
      .references(() => courses.id),
    number: int().notNull(),
    editionId: text()
      .notNull()
      .references(() => editions.id),
    enrolledAt: int().notNull(),
    enrolledBy: text(),
  },
  t => [
    unique('enrolments_once').on(t.personId, t.courseId, t.number),
    index('enrolments_course').on(t.courseId, t.enrolledAt),
  ],
)

export const withdrawals = table('withdrawals', {
  enrolmentId: text()
    .primaryKey()
    .references(() => enrolments.id),
  reason: text().notNull(),
  withdrawnBy: text(),
  withdrawnAt: int().notNull(),
})

/** When a lesson was first opened; the newest one is where the learner continues. */
export const lessonOpenings = table(
  'lesson_openings',
  {
    enrolmentId: text()
      .notNull()
      .references(() => enrolments.id),
    lessonId: text().notNull(),
    openedAt: int().notNull(),
  },
  t => [primaryKey({ columns: [t.enrolmentId, t.lessonId] })],
)

/** One submitted answer set. `score` is percent; `answers` maps question to chosen choices. */
export const attempts = table(
  'attempts',
  {
    id: text().primaryKey(),
    enrolmentId: text()
      .notNull()
      .references(() => enrolments.id),
    editionId: text()
      .notNull()
      .references(() => editions.id),
    lessonId: text().notNull(),
    checkId: text().notNull(),
    number: int().notNull(),
    answers: json<Record<string, string[]>>().notNull(),
    score: int().notNull(),
    passed: bool().notNull(),
    submittedAt: int().notNull(),
  },
  t => [
    unique('attempts_once').on(t.enrolmentId, t.checkId, t.number),
    index('attempts_check').on(t.editionId, t.checkId),
    check('attempts_score', sql`${t.score} between 0 and 100`),
  ],
)

/** A learner's word that everything on an assignment's checklist is done. */
export const submissions = table(
  'submissions',
  {
    enrolmentId: text()
      .notNull()
      .references(() => enrolments.id),
    assignmentId: text().notNull(),
    lessonId: text().notNull(),
    editionId: text()
      .notNull()
      .references(() => editions.id),
    note: text().notNull(),
    submittedAt: int().notNull(),
  },
  t => [primaryKey({ columns: [t.enrolmentId, t.assignmentId] })],
)

export const lessonCompletions = table(
  'lesson_completions',
  {
    enrolmentId: text()
      .notNull()
      .references(() => enrolments.id),
    lessonId: text().notNull(),
    editionId: text()
      .notNull()
      .references(() => editions.id),
    completedAt: int().notNull(),
  },
  t => [primaryKey({ columns: [t.enrolmentId, t.lessonId] })],
)

/** `minutes` are the learning minutes that the edition states. */
export const courseCompletions = table(
  'course_completions',
  {
    id: text().primaryKey(),
    enrolmentId: text()
      .notNull()
      .references(() => enrolments.id),
    personId: text()
      .notNull()
      .references(() => persons.id),
    courseId: text()
      .notNull()
      .references(() => courses.id),
    editionId: text()
      .notNull()
      .references(() => editions.id),
    minutes: int().notNull(),
    completedAt: int().notNull(),
  },
  t => [
    unique('course_completions_once').on(t.enrolmentId),
    index('course_completions_person').on(t.personId),
  ],
)

export const revocations = table('revocations', {
  completionId: text()
    .primaryKey()
    .references(() => courseCompletions.id),
  reason: text().notNull(),
  revokedBy: text(),
  revokedAt: int().notNull(),
})

/** Issued proof of a course completion; `code` opens the public verification page. */
export const credentials = table(
  'credentials',
  {
    id: text().primaryKey(),
    completionId: text()
      .notNull()
      .references(() => courseCompletions.id),
    serial: text().notNull(),
    code: text().notNull(),
    issuedAt: int().notNull(),
  },
  t => [
    unique('credentials_completion').on(t.completionId),
    unique('credentials_serial').on(t.serial),
    unique('credentials_code').on(t.code),
  ],
)

// ---------------------------------------------------------------- programmes

/** Which completions make which people count toward a target. */
export interface CountingRule {
  anyOf: string[]
  atLeast: number
  /** Completions from this instant on. */
  since: number
  /** Kinds of personnel that are eligible. */
  personnelKinds: string[]
  /** Organisations whose whole subtree is eligible; none named: everywhere. */
  organisations?: string[]
  /** Position types that are eligible; none named: every one. */
  positionTypes?: string[]
  /** Whether a partner's accepted attestation stands for the courses. */
  attestations?: boolean
}

/** What the programme office decided about something that waits for its word. */
export type Verdict = 'accepted' | 'refused'

/** A commitment of government. Whatever its source does not state is null. */
export const programmes = table('programmes', {
  id: text().primaryKey(),
  kind: text<'memorandum' | 'initiative'>().notNull(),
  position: int().notNull(),
  th: text().notNull(),
  en: text().notNull(),
  partner: text(),
  signedOn: text(),
  termFrom: text(),
  termTo: text(),
  source: json<{ page: number; publisher: string; date: string }>().notNull(),
  scope: json<{ th: string; en: string }[]>().notNull(),
  notStated: json<{ th: string; en: string }>().notNull(),
})

export const targets = table(
  'targets',
  {
    id: text().primaryKey(),
    programmeId: text()
      .notNull()
      .references(() => programmes.id),
    kind: text<'people' | 'pilots' | 'activities'>().notNull(),
    position: int().notNull(),
    th: text().notNull(),
    en: text().notNull(),
    amount: int(),
    deadline: text(),
    suggestedDeadline: json<{ date: string; th: string; en: string; source: string }>(),
  },
  t => [index('targets_programme').on(t.programmeId)],
)

/** The programme office's own date to plan by, never the source's. The newest one holds. */
export const planningDates = table(
  'planning_dates',
  {
    id: text().primaryKey(),
    targetId: text()
      .notNull()
      .references(() => targets.id),
    date: text().notNull(),
    reason: text().notNull(),
    setBy: text(),
    setAt: int().notNull(),
  },
  t => [index('planning_dates_target').on(t.targetId, t.setAt)],
)

export const countingRules = table(
  'counting_rules',
  {
    targetId: text()
      .notNull()
      .references(() => targets.id),
    version: int().notNull(),
    rule: json<CountingRule>().notNull(),
    byDefault: bool().notNull(),
    reason: text().notNull(),
    setBy: text(),
    setAt: int().notNull(),
  },
  t => [primaryKey({ columns: [t.targetId, t.version] })],
)

/** A counting rule that waits: compared with the one in force, then put in force on its day or withdrawn. */
export const ruleProposals = table(
  'rule_proposals',
  {
    id: text().primaryKey(),
    targetId: text()
      .notNull()
      .references(() => targets.id),
    rule: json<CountingRule>().notNull(),
    reason: text().notNull(),
    /** The first day on which the rule may hold, ISO. */
    takesEffectOn: text().notNull(),
    approved: bool().notNull(),
    proposedBy: text(),
    proposedAt: int().notNull(),
    /** The version that it became. */
    version: int(),
    withdrawnAt: int(),
    withdrawnBy: text(),
  },
  t => [index('rule_proposals_target').on(t.targetId, t.proposedAt)],
)

/** A new rule settles everybody in steps; this row remembers how far it has come, and is gone at the end. */
export const settlings = table('settlings', {
  targetId: text()
    .primaryKey()
    .references(() => targets.id),
  version: int().notNull(),
  after: text().notNull(),
  startedAt: int().notNull(),
})

/** How many of a target an organisation's part of government is to bring. The newest row holds; 0 lifts it. */
export const quotas = table(
  'quotas',
  {
    id: text().primaryKey(),
    targetId: text()
      .notNull()
      .references(() => targets.id),
    organisationId: text()
      .notNull()
      .references(() => organisations.id),
    amount: int().notNull(),
    reason: text().notNull(),
    setBy: text(),
    setAt: int().notNull(),
  },
  t => [index('quotas_target').on(t.targetId, t.organisationId, t.setAt)],
)

/** A completion of ours, or what a partner attested. */
export type LedgerEvidence =
  | { completion: string; course: string; edition: string; completedAt: number }
  | { attestation: string; list: string; completedAt: number }

/** What a ledger entry says, beside its place in the chain. No names: `head` is a pseudonym. */
export type LedgerFacts =
  | {
      kind: 'credit'
      head: string
      organisation: string
      personnelKind: string
      positionType: string | null
      positionLevel: string | null
      province: string | null
      rule: number
      evidence: LedgerEvidence[]
    }
  | { kind: 'reversal'; head: string; reverses: number; reason: string }
  | { kind: 'rule'; version: number; by: string | null; reason: string; rule?: CountingRule }

/** Append-only, one hash chain per target (triggers forbid update and delete). */
export const ledger = table(
  'ledger',
  {
    targetId: text()
      .notNull()
      .references(() => targets.id),
    number: int().notNull(),
    headId: text(),
    recordedAt: int().notNull(),
    effectiveAt: int().notNull(),
    facts: json<LedgerFacts>().notNull(),
    previous: text().notNull(),
    hash: text().notNull(),
  },
  t => [
    primaryKey({ columns: [t.targetId, t.number] }),
    unique('ledger_hash').on(t.hash),
    index('ledger_head').on(t.headId),
  ],
)

/** The end of each chain; moving it is what serialises writers of one target. */
export const chains = table('chains', {
  targetId: text()
    .primaryKey()
    .references(() => targets.id),
  number: int().notNull(),
  hash: text().notNull(),
})

/** Who counts now: at most one row per target and head. `verify` proves it equal to the ledger. */
export const standing = table(
  'standing',
  {
    targetId: text()
      .notNull()
      .references(() => targets.id),
    headId: text()
      .notNull()
      .references(() => heads.id),
    number: int().notNull(),
    personId: text()
      .notNull()
      .references(() => persons.id),
    organisationPath: text().notNull(),
    /** As the credit froze them; empty where there is none. `month` is the Bangkok month of `effectiveAt`. */
    positionType: text().notNull().default(''),
    positionLevel: text().notNull().default(''),
    province: text().notNull().default(''),
    month: text().notNull().default(''),
    effectiveAt: int().notNull(),
  },
  t => [
    primaryKey({ columns: [t.targetId, t.headId] }),
    index('standing_head').on(t.headId),
    index('standing_organisation').on(t.targetId, t.organisationPath),
    index('standing_effective').on(t.targetId, t.effectiveAt),
  ],
)

/** Who has the courses done but does not count, and why: shown apart, never mixed in. */
export const apart = table(
  'apart',
  {
    targetId: text()
      .notNull()
      .references(() => targets.id),
    headId: text()
      .notNull()
      .references(() => heads.id),
    personId: text()
      .notNull()
      .references(() => persons.id),
    why: text<'unconfirmed' | 'not-eligible' | 'held'>().notNull(),
    organisationPath: text().notNull(),
  },
  t => [
    primaryKey({ columns: [t.targetId, t.headId] }),
    index('apart_organisation').on(t.targetId, t.organisationPath),
  ],
)

/**
 * Sums kept in the same transaction as the standing, proven equal to a recount: how many people of a
 * group stand at or below an organisation (`/` is all of government): in all (empty month), and the counted by
 * the Bangkok month in which they came to count. `target` is a target's id, or `*` for people over all targets, each once.
 */
export const tallies = table(
  'tallies',
  {
    target: text().notNull(),
    group: text().notNull(),
    organisationPath: text().notNull(),
    month: text().notNull(),
    people: int().notNull(),
  },
  t => [
    primaryKey({ columns: [t.target, t.organisationPath, t.group, t.month] }),
    check('tallies_people', sql`${t.people} >= 0`),
  ],
)

/** How many came to count in each week (`week` is the instant its Monday begins in Bangkok), over all of government. */
export const weeklyTallies = table(
  'weekly_tallies',
  { target: text().notNull(), week: int().notNull(), people: int().notNull() },
  t => [primaryKey({ columns: [t.target, t.week] }), check('weekly_tallies_people', sql`${t.people} >= 0`)],
)

/** The counted by everything that can be filtered; at most organisations × positions × provinces × months rows. */
export const tallyCells = table(
  'tally_cells',
  {
    targetId: text()
      .notNull()
      .references(() => targets.id),
    organisationPath: text().notNull(),
    positionType: text().notNull(),
    positionLevel: text().notNull(),
    province: text().notNull(),
    month: text().notNull(),
    people: int().notNull(),
  },
  t => [
    primaryKey({
      columns: [t.targetId, t.organisationPath, t.positionType, t.positionLevel, t.province, t.month],
    }),
    check('tally_cells_people', sql`${t.people} >= 0`),
  ],
)

/** A completion faster than is plausible: its credit waits for a decision, the completion stands. Minutes. */
export const speedHolds = table('speed_holds', {
  completionId: text()
    .primaryKey()
    .references(() => courseCompletions.id),
  taken: int().notNull(),
  expected: int().notNull(),
  percent: int().notNull(),
  heldAt: int().notNull(),
})

export const speedDecisions = table('speed_decisions', {
  completionId: text()
    .primaryKey()
    .references(() => speedHolds.completionId),
  verdict: text<Verdict>().notNull(),
  reason: text().notNull(),
  decidedBy: text(),
  decidedAt: int().notNull(),
})

/** Two heads that are one human being. `persons` are the accounts that moved; undoing moves them back. */
export const merges = table(
  'merges',
  {
    id: text().primaryKey(),
    fromHeadId: text()
      .notNull()
      .references(() => heads.id),
    intoHeadId: text()
      .notNull()
      .references(() => heads.id),
    persons: json<string[]>().notNull(),
    reason: text().notNull(),
    mergedBy: text(),
    mergedAt: int().notNull(),
    undoneAt: int(),
    undoneBy: text(),
    undoneReason: text(),
  },
  t => [unique('merges_running').on(t.fromHeadId).where(sql`undone_at is null`)],
)

/** Two heads that were looked at and are not the same human being. `one` is the smaller id. */
export const distinctions = table(
  'distinctions',
  {
    one: text().notNull(),
    other: text().notNull(),
    reason: text().notNull(),
    decidedBy: text(),
    decidedAt: int().notNull(),
  },
  t => [primaryKey({ columns: [t.one, t.other] })],
)

/** A month whose figures are frozen, `2026-10`. The primary key is what lets only one manager close it. */
export const closedMonths = table('closed_months', {
  month: text().primaryKey(),
  closedBy: text(),
  closedAt: int().notNull(),
  signedHead: json().notNull(),
})

/** What a closed month says of a target: all counted by its end, and the end of the chain at closing. */
export const closedFigures = table(
  'closed_figures',
  {
    month: text()
      .notNull()
      .references(() => closedMonths.month),
    targetId: text()
      .notNull()
      .references(() => targets.id),
    counted: int().notNull(),
    added: int().notNull(),
    chainNumber: int().notNull(),
    chainHash: text().notNull(),
  },
  t => [primaryKey({ columns: [t.month, t.targetId] })],
)

/** A partner's list of the people that it says it trained. */
export const partnerLists = table('partner_lists', {
  id: text().primaryKey(),
  targetId: text()
    .notNull()
    .references(() => targets.id),
  name: text().notNull(),
  /** SHA-256 of the file: the same file again is known. The file itself is not kept, it may hold citizen ids. */
  fileHash: text().notNull(),
  receivedBy: text(),
  receivedAt: int().notNull(),
})

/** One line of a partner's list as it was given, the people that may be meant, and what was decided. */
export const partnerRows = table(
  'partner_rows',
  {
    listId: text()
      .notNull()
      .references(() => partnerLists.id),
    row: int().notNull(),
    given: json<{ name: string; email: string; organisation: string; course: string }>().notNull(),
    completedOn: text().notNull(),
    match: text<'matched' | 'ambiguous' | 'unknown' | 'counted'>().notNull(),
    candidates: json<string[]>().notNull(),
  },
  t => [primaryKey({ columns: [t.listId, t.row] })],
)

export const partnerDecisions = table(
  'partner_decisions',
  {
    listId: text().notNull(),
    row: int().notNull(),
    verdict: text<Verdict>().notNull(),
    personId: text().references(() => persons.id),
    reason: text().notNull(),
    decidedBy: text(),
    decidedAt: int().notNull(),
  },
  t => [primaryKey({ columns: [t.listId, t.row] })],
)

/** A partner's word, accepted by the programme office, that a person was trained: evidence of its own kind. */
export const attestations = table(
  'attestations',
  {
    id: text().primaryKey(),
    targetId: text()
      .notNull()
      .references(() => targets.id),
    personId: text()
      .notNull()
      .references(() => persons.id),
    listId: text()
      .notNull()
      .references(() => partnerLists.id),
    row: int().notNull(),
    completedAt: int().notNull(),
    acceptedBy: text(),
    acceptedAt: int().notNull(),
    revokedAt: int(),
    revokedBy: text(),
    revokedReason: text(),
  },
  t => [unique('attestations_row').on(t.listId, t.row), index('attestations_person').on(t.personId)],
)

/** A pilot service of a programme and the agency that runs it. Its stage is the newest row of `pilotStages`. */
export const pilots = table(
  'pilots',
  {
    id: text().primaryKey(),
    targetId: text()
      .notNull()
      .references(() => targets.id),
    organisationId: text()
      .notNull()
      .references(() => organisations.id),
    th: text().notNull(),
    en: text().notNull(),
    createdBy: text(),
    createdAt: int().notNull(),
  },
  t => [index('pilots_target').on(t.targetId)],
)

export const pilotStages = table(
  'pilot_stages',
  {
    id: text().primaryKey(),
    pilotId: text()
      .notNull()
      .references(() => pilots.id),
    stage: text<'identified' | 'assessed' | 'building' | 'trial' | 'live' | 'stopped'>().notNull(),
    /** The day on which the stage was reached, ISO. */
    reachedOn: text().notNull(),
    note: text().notNull(),
    setBy: text(),
    setAt: int().notNull(),
  },
  t => [index('pilot_stages_pilot').on(t.pilotId, t.setAt)],
)

export const pilotMembers = table(
  'pilot_members',
  {
    id: text().primaryKey(),
    pilotId: text()
      .notNull()
      .references(() => pilots.id),
    personId: text()
      .notNull()
      .references(() => persons.id),
    joinedBy: text(),
    joinedAt: int().notNull(),
    leftAt: int(),
  },
  t => [unique('pilot_members_running').on(t.pilotId, t.personId).where(sql`left_at is null`)],
)

/** A session, workshop, study or exchange visit. Instants are ms UTC. */
export const activities = table(
  'activities',
  {
    id: text().primaryKey(),
    targetId: text()
      .notNull()
      .references(() => targets.id),
    kind: text<'session' | 'workshop' | 'study-visit' | 'exchange-visit'>().notNull(),
    th: text().notNull(),
    en: text().notNull(),
    placeTh: text().notNull(),
    placeEn: text().notNull(),
    startsAt: int().notNull(),
    endsAt: int().notNull(),
    /** Null where the source names none: then nobody can apply. */
    seats: int(),
    /** The number of the release that reports it, where it is shipped. */
    sourcePage: int(),
    createdBy: text(),
    createdAt: int().notNull(),
  },
  t => [index('activities_target').on(t.targetId, t.startsAt)],
)

/** One person's wish to take part; who is selected, waits, or has left follows from its dates. */
export const applications = table(
  'applications',
  {
    id: text().primaryKey(),
    activityId: text()
      .notNull()
      .references(() => activities.id),
    personId: text()
      .notNull()
      .references(() => persons.id),
    appliedBy: text(),
    appliedAt: int().notNull(),
    selectedBy: text(),
    selectedAt: int(),
    refusedBy: text(),
    refusedAt: int(),
    refusedReason: text(),
    withdrawnAt: int(),
    attendedAt: int(),
    attendedBy: text(),
  },
  t => [
    unique('applications_running').on(t.activityId, t.personId).where(sql`withdrawn_at is null`),
    index('applications_person').on(t.personId),
  ],
)
