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
    route('media/:hash', 'routes/media.ts'),
    route('programmes', 'routes/programmes.tsx'),
    route('credentials/:code', 'routes/credential.tsx'),

    route('learn', 'routes/learn/route.tsx'),
    route('learn/:course/:lesson', 'routes/lesson/route.tsx'),
    route('learn/:course/:lesson/finish', 'routes/finish.ts'),
    route('learn/:course/:lesson/checks/:check', 'routes/check.tsx'),
    route('learn/:course/:lesson/assignments/:assignment', 'routes/assignment.tsx'),

    route('teach', 'routes/teach.tsx'),
    route('teach/:course', 'routes/teach-course.tsx'),

    route('manage', 'routes/manage/route.tsx'),
    route('manage/:target', 'routes/manage-target/route.tsx'),
    route('manage/:target/people', 'routes/manage-people.tsx'),
    route('manage/:target/people/:person', 'routes/manage-person/route.tsx'),

    route('admin', 'routes/admin.tsx'),
    route('*', 'routes/nowhere.tsx'),
  ]),
] satisfies RouteConfig
