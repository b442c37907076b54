import type { StageFault } from '#programmes/pilot.ts'
import { isoDay, type Language } from '#ui/formats.ts'
import { wordsIn } from '#ui/language.tsx'

/** Why a stage was not saved, in a sentence. */
export function stageFault(fault: StageFault, language: Language): string {
  const { faults } = wordsIn(language).pilots
  switch (fault.why) {
    case 'changed':
      return faults.changed
    case 'future':
      return faults.future
    case 'too-early':
      return faults.tooEarly(isoDay(fault.floor, language))
    case 'note-needed':
      return faults.noteNeeded[fault.step]
  }
}
