/** Which screen stands at which address. */
import { Suspense, useEffect } from 'react';
import { Route, Switch } from 'wouter';
import { PageBoundary } from './parts/PageBoundary.tsx';
import { PageLoading } from './parts/PageLoading.tsx';
import { Shell } from './parts/Shell.tsx';
import { routes } from './routes.ts';
import {
  AccountScreen,
  AdminScreen,
  BatchesScreen,
  BatchScreen,
  EditorScreen,
  ImportScreen,
  LibraryScreen,
  loadAllScreens,
  NoSuchPage,
  PhrasesScreen,
  PlansScreen,
  RegisterScreen,
  SetupScreen,
  SignInScreen,
  TemplateScreen,
  TemplatesScreen,
  VersionScreen,
  TemplateTagsScreen,
  WordCheckScreen,
} from './screens.ts';
import { SessionGate } from './session/SessionGate.tsx';

/** After the first page has what it needs, milliseconds. */
const quietAfter = 2_000;

export function App() {
  useEffect(() => {
    const timer = setTimeout(() => void loadAllScreens(), quietAfter);
    return () => clearTimeout(timer);
  }, []);
  return (
    <PageBoundary>
      <Suspense fallback={<PageLoading />}>
        <Switch>
          <Route path={routes.signIn} component={SignInScreen} />
          <Route path={routes.setup} component={SetupScreen} />
          <Route>
            <SessionGate>
              <Shell>
                <Pages />
              </Shell>
            </SessionGate>
          </Route>
        </Switch>
      </Suspense>
    </PageBoundary>
  );
}

/** What is behind the sign-in. */
function Pages() {
  return (
    <PageBoundary>
      <Suspense fallback={<PageLoading />}>
        <Switch>
          <Route path={routes.plans} component={PlansScreen} />
          {/* Another draft is another editor: nothing of one may stay in the next. */}
          <Route path={routes.draft}>{({ id }) => <EditorScreen key={id} draftId={id} />}</Route>
          <Route path={routes.importDocument} component={ImportScreen} />
          <Route path={routes.batches} component={BatchesScreen} />
          <Route path={routes.batch}>{({ id }) => <BatchScreen key={id} id={id} />}</Route>
          <Route path={routes.library} component={LibraryScreen} />
          <Route path={routes.phrases} component={PhrasesScreen} />
          <Route path={routes.register} component={RegisterScreen} />
          <Route path={routes.templates} component={TemplatesScreen} />
          <Route path={routes.templateTags} component={TemplateTagsScreen} />
          <Route path={routes.template}>{({ id }) => <TemplateScreen key={id} id={id} />}</Route>
          <Route path={routes.templateVersion}>
            {({ id, number }) => <VersionScreen key={`${id} ${number}`} id={id} number={Number(number)} />}
          </Route>
          <Route path={routes.wordCheck} component={WordCheckScreen} />
          <Route path={routes.admin} component={AdminScreen} />
          <Route path={routes.account} component={AccountScreen} />
          <Route component={NoSuchPage} />
        </Switch>
      </Suspense>
    </PageBoundary>
  );
}
