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
    route('manage/:target/people', 'routes/manage-people.tsx'),
    route('manage/:target/people/:person', 'routes/manage-person/route.tsx'),

    route('activities', 'routes/activities.tsx'),
    route('activities/:activity', 'routes/activity/route.tsx'),
    route('activities/:activity/application', 'routes/activity-application.tsx'),
    route('activities/:activity/withdrawal', 'routes/activity-withdrawal.tsx'),
    route('activities/:activity/calendar.ics', 'routes/activity-calendar.ts'),
    route('manage/pilots', 'routes/manage-pilots/route.tsx'),
    route('manage/pilots/:pilot', 'routes/manage-pilot/route.tsx'),
    route('manage/pilots/:pilot/stages', 'routes/manage-pilot-stages.tsx'),
    route('manage/pilots/:pilot/members', 'routes/manage-pilot-members.tsx'),
    route('manage/pilots/:pilot/departures', 'routes/manage-pilot-departures.ts'),
    route('manage/activities', 'routes/manage-activities/route.tsx'),
    route('manage/activities/:activity', 'routes/manage-activity/route.tsx'),
    route('manage/activities/:activity/facts', 'routes/manage-activity-facts.tsx'),
    route('manage/activities/:activity/nominations', 'routes/manage-activity-nominations.tsx'),
    route('manage/activities/:activity/selection', 'routes/manage-activity-selection.tsx'),
    route('manage/activities/:activity/refusals', 'routes/manage-activity-refusals.tsx'),
    route('manage/activities/:activity/attendance', 'routes/manage-activity-attendance.tsx'),

    route('admin', 'routes/admin.tsx'),
    route('*', 'routes/nowhere.tsx'),
  ]),
] satisfies RouteConfig
