import { and, eq, gt, isNull, lte, or } from 'drizzle-orm'
import { newId, type Reader, read, type Tx } from '#db/door.server.ts'
import { organisations, roleGrants } from '#db/schema.ts'

export type Role = 'learner' | 'trainer' | 'manager' | 'administrator'

/** A role with its reach: `within` is a path in the tree of organisations; `/` is all of it. */
export interface HeldRole {
  role: Exclude<Role, 'learner'>
  within: string
}

/** Grants a role over a subtree, or over everything when no organisation is named. */
export async function grantRole(
  tx: Tx,
  grant: {
    personId: string
    role: HeldRole['role']
    organisationId: string | null
    reason: string
    grantedBy: string | null
    endsAt?: number
  },
  now: number,
): Promise<void> {
  await tx.insert(roleGrants).values({ id: newId(now), grantedAt: now, ...grant })
}

/** The roles that a person holds at this moment. */
export async function rolesOf(personId: string, now: number, from: Reader = read()): Promise<HeldRole[]> {
  const rows = await from
    .select({ role: roleGrants.role, within: organisations.path })
    .from(roleGrants)
    .leftJoin(organisations, eq(organisations.id, roleGrants.organisationId))
    .where(
      and(
        eq(roleGrants.personId, personId),
        lte(roleGrants.grantedAt, now),
        or(isNull(roleGrants.endsAt), gt(roleGrants.endsAt, now)),
      ),
    )
  return rows.map(row => ({ role: row.role, within: row.within ?? '/' }))
}

/** The subtrees that someone manages. */
export function managedPaths(roles: readonly HeldRole[]): string[] {
  return roles.filter(held => held.role === 'manager').map(held => held.within)
}
