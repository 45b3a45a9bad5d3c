/** Which screen stands at which address. Each is a file of its own that the browser loads when it is opened. */
import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { PageLoading } from './parts/PageLoading.tsx';
import { Shell } from './parts/Shell.tsx';
import { routes } from './routes.ts';
import { SessionGate } from './session/SessionGate.tsx';

const SignInScreen = lazy(async () => ({ default: (await import('./screens/sign-in/index.tsx')).SignInScreen }));
const SetupScreen = lazy(async () => ({ default: (await import('./screens/sign-in/SetupScreen.tsx')).SetupScreen }));
const PlansScreen = lazy(async () => ({ default: (await import('./screens/plans/index.tsx')).PlansScreen }));
const EditorScreen = lazy(async () => ({ default: (await import('./screens/editor/index.tsx')).EditorScreen }));
const LibraryScreen = lazy(async () => ({ default: (await import('./screens/library/index.tsx')).LibraryScreen }));
const RegisterScreen = lazy(async () => ({ default: (await import('./screens/register/index.tsx')).RegisterScreen }));
const AdminScreen = lazy(async () => ({ default: (await import('./screens/admin/index.tsx')).AdminScreen }));
const AccountScreen = lazy(async () => ({ default: (await import('./screens/account/index.tsx')).AccountScreen }));
const NoSuchPage = lazy(async () => ({ default: (await import('./parts/NoSuchPage.tsx')).NoSuchPage }));

export function App() {
  return (
    <Suspense fallback={<PageLoading />}>
      <Switch>
        <Route path={routes.signIn} component={SignInScreen} />
        <Route path={routes.setup} component={SetupScreen} />
        <Route>
          <SessionGate>
            <Shell>
              <Suspense fallback={<PageLoading />}>
                <Switch>
                  <Route path={routes.plans} component={PlansScreen} />
                  {/* Another draft is another editor: nothing of one may stay in the next. */}
                  <Route path={routes.draft}>{({ id }) => <EditorScreen key={id} draftId={id} />}</Route>
                  <Route path={routes.library} component={LibraryScreen} />
                  <Route path={routes.register} component={RegisterScreen} />
                  <Route path={routes.admin} component={AdminScreen} />
                  <Route path={routes.account} component={AccountScreen} />
                  <Route component={NoSuchPage} />
                </Switch>
              </Suspense>
            </Shell>
          </SessionGate>
        </Route>
      </Switch>
    </Suspense>
  );
}
