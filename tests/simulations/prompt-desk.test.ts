import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as desk from '#content/simulations/prompt-desk/model.ts'
import { words } from '#content/simulations/prompt-desk/words.ts'

const prompts = fc.subarray([...desk.promptParts]).map(parts => new Set(parts))
const supported = (prompt: ReadonlySet<desk.PromptPart>) =>
  desk.claims(prompt).map(name => desk.claimOf(name)?.supported)

describe('prompt desk', () => {
  it('invents everything without material, part of it without limits, nothing with both', () => {
    expect(supported(new Set())).toEqual([false, false, false, false])
    expect(supported(new Set(['material']))).toEqual([true, true, false, false])
    expect(supported(new Set(['material', 'limits']))).toEqual([true, true, true])
    expect(supported(new Set(['limits']))).toEqual([])
    expect(supported(new Set(['role', 'format', 'audience']))).toEqual([false, false, false, false])
  })

  it('always opens once, closes once, and names a gap only where limits ask for it', () => {
    fc.assert(
      fc.property(prompts, prompt => {
        const written = desk.answer(prompt)
        expect(written.filter(name => name.startsWith('opening'))).toHaveLength(1)
        expect(written.filter(name => name.startsWith('closing'))).toHaveLength(1)
        expect(written.includes('honest')).toBe(prompt.has('limits') && prompt.has('material'))
        expect(written.includes('empty')).toBe(prompt.has('limits') && !prompt.has('material'))
        expect(written.includes('openingRole')).toBe(prompt.has('role'))
        expect(written.includes('closingPlain')).toBe(prompt.has('audience'))
      }),
    )
  })

  it('marks what was called supported and unsupported', () => {
    const prompt = new Set<desk.PromptPart>(['material'])
    expect(desk.mark(prompt, { given1: true, given2: false, twisted: false })).toEqual({
      right: 2,
      wrong: 1,
      open: 1,
    })
    expect(desk.mark(prompt, { given3: true, honest: true })).toEqual({ right: 0, wrong: 0, open: 4 })
  })

  it('takes the figures of each supported statement from its line of the material', () => {
    for (const say of Object.values(words))
      for (const task of Object.values(say.tasks))
        for (const name of desk.sentenceNames) {
          const claim = desk.claimOf(name)
          if (!claim?.line) continue
          const line = task.material[claim.line - 1] ?? ''
          const figures = (text: string): string[] => text.match(/\d[\d,.:]*\d|\d/g) ?? []
          const known = figures(line).length > 0 && figures(task.sentences[name]).length > 0
          if (claim.supported)
            expect(figures(line), `${name}: ${line}`).toEqual(
              expect.arrayContaining(figures(task.sentences[name])),
            )
          else if (known) expect(figures(line)).not.toEqual(figures(task.sentences[name]))
        }
  })
})
