import { createElement, type ReactElement } from 'react'
import type { z } from 'zod'
import type { Language } from '../course.ts'

export interface ViewProps<Settings> {
  settings: Settings
  language: Language
}

/**
 * One simulation as the compiler sees it. `settings` reads the attributes of `<Simulation …>` other
 * than `name`, as literal strings under their kebab-case names, and refuses unknown ones. `View` takes
 * what `settings` gave (or the attributes themselves) and writes the whole HTML, scripts or not.
 */
export interface Simulation {
  settings: z.ZodType
  View: (props: ViewProps<unknown>) => ReactElement
}

/**
 * Joins a schema and a view of the same type into a `Simulation`. The view's settings are parsed again,
 * so that the registry needs no common settings type; a schema must therefore accept its own output.
 */
export function simulation<Settings>(
  settings: z.ZodType<Settings>,
  View: (props: ViewProps<Settings>) => ReactElement,
): Simulation {
  return {
    settings,
    View: props =>
      createElement(View, { settings: settings.parse(props.settings), language: props.language }),
  }
}
