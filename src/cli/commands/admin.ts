/** `kehoach admin create`: an administrator, and the first organisation when there is none. */
import { Command } from 'commander';
import type { NewAdmin } from '../../accounts/setup/forms.ts';
import { Failure } from '../../failure.ts';
import type { Organisation } from '../../accounts/tree/organisations.ts';
import type { Context } from '../context.ts';
import { ask, askSecret, lineFromStdin } from '../prompt.ts';
import { jsonText } from '../report.ts';
import { oneOf } from '../usage.ts';
import { withStore } from './db/with-store.ts';

interface CreateFlags {
  username?: string;
  fullName?: string;
  organisation?: string;
  kind?: Organisation['kind'];
  unit?: string;
  passwordStdin?: boolean;
  json?: boolean;
}

const kinds = ['province', 'commune', 'other'] as const;
const stdinInstead = '--password-stdin';

/** Typed twice at the terminal, or one line of stdin. */
async function passwordFrom({ passwordStdin }: CreateFlags, signal: AbortSignal): Promise<string> {
  if (passwordStdin) return lineFromStdin();
  const password = await askSecret('Mật khẩu (không hiện khi gõ)', stdinInstead, signal);
  if ((await askSecret('Nhập lại mật khẩu', stdinInstead, signal)) === password) return password;
  throw new Failure('usage', 'cli.passwords-differ', 'Hai lần nhập mật khẩu không giống nhau; hãy chạy lại lệnh.');
}

/** What only a new organisation needs may not be told when there is one. */
function refuseOrganisation({ organisation, kind, unit }: CreateFlags, existing: string): void {
  if (organisation === undefined && kind === undefined && unit === undefined) return;
  const message = `Đã có cơ quan "${existing}", người quản trị mới thuộc cơ quan này; hãy bỏ --organisation, --kind và --unit.`;
  throw new Failure('usage', 'cli.organisation-exists', message);
}

/** The organisation to be made; `undefined` where there is one. */
async function organisationFrom(
  flags: CreateFlags,
  existing: Organisation | undefined,
  signal: AbortSignal,
): Promise<NewAdmin['organisation']> {
  if (existing) {
    refuseOrganisation(flags, existing.name);
    return undefined;
  }
  const { kind = 'other', unit } = flags;
  const name = flags.organisation ?? (await ask('Tên cơ quan', '--organisation', signal));
  return { name, kind, ...(unit === undefined ? {} : { unitCode: unit }) };
}

/** What can be told wrong is told before the database is opened. */
async function create(flags: CreateFlags, { terminal, signal }: Context): Promise<void> {
  const { addAdmin, rootOrganisation } = await import('../../accounts/setup/first-admin.ts');
  const { readNewAdmin, readNewPerson } = await import('../../accounts/setup/forms.ts');
  const { addStarterDocuments } = await import('../../library/starter/add.ts');
  const { addStarterPhrases } = await import('../../library/phrases/starter/add.ts');
  const person = readNewPerson({
    username: flags.username ?? (await ask('Tên đăng nhập', '--username', signal)),
    fullName: flags.fullName ?? (await ask('Họ và tên', '--full-name', signal)),
    password: await passwordFrom(flags, signal),
  });
  await withStore(async ({ db }) => {
    const root = await rootOrganisation(db);
    const admin = readNewAdmin({ ...person, organisation: await organisationFrom(flags, root, signal) });
    const doer = { userId: null, organisationId: null, username: 'kehoach admin' };
    const user = await addAdmin(db, doer, admin, new Date());
    const { id, username, organisationId } = user;
    // As the setup page does for the first organisation.
    const keeper = { ...user, userId: id, organisationPath: [organisationId] };
    if (!root) await addStarterDocuments(db, keeper, new Date());
    if (!root) await addStarterPhrases(db, keeper, new Date());
    const organisation = admin.organisation?.name ?? root?.name;
    if (flags.json) terminal.out(jsonText({ id, username, organisation }));
    else terminal.out(`Đã tạo người quản trị "${username}" của cơ quan "${organisation}".`);
  });
}

export function adminCommand(context: Context): Command {
  const createCommand = new Command('create')
    .summary('tạo người quản trị / create an administrator')
    .description(
      'Tạo người quản trị, và cơ quan đầu tiên nếu chưa có; hỏi những gì chưa ghi ở tùy chọn. Dùng khi cài đặt hoặc khi mất mật ' +
        'khẩu của người quản trị cuối cùng. Dịch vụ dùng cơ sở dữ liệu nhúng phải dừng trước.\n' +
        'Creates an administrator, and the first organisation when there is none; asks for what no option tells. A service on ' +
        'the embedded database has to be stopped first.',
    )
    .option('--username <TÊN>', 'tên đăng nhập / username')
    .option('--full-name <HỌ TÊN>', 'họ và tên / full name')
    .option('--organisation <TÊN>', 'tên cơ quan đầu tiên / name of the first organisation')
    .option('--kind <LOẠI>', 'province, commune hoặc other (mặc định) / its kind', oneOf('--kind', kinds))
    .option('--unit <MÃ>', 'mã tỉnh hoặc xã, phường của cơ quan / code of its unit')
    .option('--password-stdin', 'đọc mật khẩu từ dòng đầu của stdin / read the password from stdin')
    .option('--json', 'chỉ in JSON / print only JSON')
    .action((flags: CreateFlags) => create(flags, context));
  return new Command('admin')
    .description('người quản trị của dịch vụ / administrators of the service')
    .addCommand(createCommand);
}
