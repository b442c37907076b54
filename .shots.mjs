import { chromium } from 'playwright-core'
import { existsSync } from 'node:fs'
import Database from 'better-sqlite3'
const origin = 'http://localhost:4471'
const db = new Database('/tmp/pilots-data/mekha.sqlite', { readonly: true })
const pilot = db.prepare("select id from pilots where organisation_id='dlt'").get().id
const acts = db.prepare("select id, kind, starts_at s from activities").all()
const by = k => acts.find(a => a.kind === k).id
const exe = ['/usr/bin/chromium','/usr/bin/google-chrome'].find(existsSync)
const b = await chromium.launch({ executablePath: exe, args: ['--no-sandbox','--headless'] })
const only = process.argv[2]
const all = [
 ['office','thanawat.ch@mdes-ps.go.example', { pilots:'/manage/pilots', pilot:`/manage/pilots/${pilot}`, acts:'/manage/activities', wshop:`/manage/activities/${by('workshop')}`, visit:`/manage/activities/${by('exchange-visit')}`, facts:`/manage/activities/${by('exchange-visit')}/facts`, attend:`/manage/activities/${by('workshop')}/attendance`, finland:'/manage/activities/digital-ceo-5-finland' }],
 ['manager','waraphon.si@mot-ps.go.example', { pilots:'/manage/pilots', pilot:`/manage/pilots/${pilot}`, visit:`/manage/activities/${by('exchange-visit')}`, nom:`/manage/activities/${by('exchange-visit')}/nominations` }],
 ['learner','somying.ja@dlt.go.example', { list:'/activities', session:`/activities/${by('session')}`, visit:`/activities/${by('exchange-visit')}`, finland:'/activities/digital-ceo-5-finland', programmes:'/programmes' }],
]
for (const [who, email, paths] of all) for (const lang of ['th','en']) for (const width of [360,1280]) {
  if (only && only !== who) continue
  if (lang==='en' && width===1280) continue
  const ctx = await b.newContext({ baseURL: origin, viewport: { width, height: 800 }, javaScriptEnabled: false })
  await ctx.addCookies([{ name:'language', value: lang, url: origin }])
  const p = await ctx.newPage()
  await p.goto('/sign-in'); await p.fill('#email', email); await p.fill('#password','sawasdee-mekha'); await p.click('main button[type=submit]')
  for (const [n, path] of Object.entries(paths)) { const r = await p.goto(path); await p.screenshot({ path:`/tmp/pilots-shots/${who}-${n}-${lang}-${width}.png`, fullPage:true }); if (r.status()!==200) console.log(who,n,r.status()) }
  await ctx.close()
}
await b.close()
