import { index, layout, type RouteConfig, route } from '@remix-run/route-config'

/** The table of addresses. Prefixes are audiences: /learn, /teach, /manage, /admin; the rest is public. */
export default [
  layout('routes/frame.tsx', [
    index('routes/home.tsx'),
    route('sign-in', 'routes/sign-in.tsx'),
    route('sign-out', 'routes/sign-out.ts'),
    route('language', 'routes/language.ts'),
    route('courses', 'routes/courses.tsx'),
    route('courses/:course', 'routes/course/route.tsx'),
    route('courses/:course/enrol', 'routes/enrol.ts'),
    route('programmes', 'routes/programmes.tsx'),
    route('credentials/:code', 'routes/credential.tsx'),

    route('learn', 'routes/learn/route.tsx'),
    route('learn/:course/:lesson', 'routes/lesson/route.tsx'),
    route('learn/:course/:lesson/finish', 'routes/finish.ts'),
    route('learn/:course/:lesson/checks/:check', 'routes/check.tsx'),

    route('teach', 'routes/teach.tsx'),
    route('teach/:course', 'routes/teach-course.tsx'),

    route('manage', 'routes/manage/route.tsx'),
    route('manage/:target', 'routes/manage-target/route.tsx'),
    route('manage/speed', 'routes/manage-speed/route.tsx'),
    route('manage/speed/:completion', 'routes/speed-decision.tsx'),
    route('manage/:target/rule', 'routes/manage-rule/route.tsx'),
    route('manage/:target/rule/:proposal', 'routes/manage-proposal/route.tsx'),
    route('manage/:target/rule/:proposal/enforce', 'routes/rule-enforce.ts'),
    route('manage/:target/rule/:proposal/withdraw', 'routes/rule-withdraw.ts'),
    route('manage/:target/quotas', 'routes/quotas.tsx'),
    route('manage/:target/planning', 'routes/planning.tsx'),
    route('manage/:target/confirm', 'routes/confirm.ts'),
    route('manage/:target/people', 'routes/manage-people/route.tsx'),
    route('manage/:target/people/:person', 'routes/manage-person/route.tsx'),
    route('manage/:target/people/:person/revoke/:completion', 'routes/revoke.tsx'),

    route('manage/months', 'routes/months.tsx'),
    route('manage/months/:month', 'routes/manage-month/route.tsx'),
    route('manage/months/:month/close', 'routes/month-close.tsx'),
    route('manage/months/:month/package', 'routes/month-package.ts'),
    route('manage/report', 'routes/manage-report/route.tsx'),
    route('manage/report.pdf', 'routes/report-pdf.ts'),
    route('manage/:target/export', 'routes/export.ts'),

    route('admin', 'routes/admin.tsx'),
    route('*', 'routes/nowhere.tsx'),
  ]),
] satisfies RouteConfig
