import { dayOf } from '#programmes/periods.ts'
import type { View } from '#programmes/view.ts'
import { useWords } from '#ui/language.tsx'

/** Chooses a past day to look at; the answer is an address that can be sent on. */
export function AsOf({ view, at }: { view: View; at: number }) {
  const { t } = useWords()
  return (
    <form method="get" className="filter">
      <div className="field">
        <label htmlFor="asof">{t.office.view.asof}</label>
        <input type="date" id="asof" name="asof" defaultValue={view.asof} max={dayOf(at)} min="2022-02-25" />
      </div>
      <button type="submit" className="second">
        {t.office.view.show}
      </button>
      {view.asof && <a href="?">{t.office.view.clear}</a>}
    </form>
  )
}

/** The pages behind the dashboard: what every manager has, and what is the programme office's alone. */
export function Tools({ office }: { office: boolean }) {
  const { t } = useWords()
  const links = [
    ['/manage/months', t.close.months.title],
    ['/manage/report', t.close.report.open],
    ['/manage/pilots', t.pilots.title],
    ['/manage/activities', t.activities.title],
    ...(office
      ? [
          ['/manage/speed', t.office.speed.title],
          ['/manage/duplicates', t.duplicates.title],
        ]
      : []),
  ]
  return (
    <nav aria-label={office ? t.office.tools : t.manage.tools}>
      <h2>{office ? t.office.tools : t.manage.tools}</h2>
      <ul className="groups">
        {links.map(([to, label]) => (
          <li key={to}>
            <a href={to}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
