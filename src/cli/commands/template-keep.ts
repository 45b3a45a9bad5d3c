/** `kehoach template list`, `show`, `add`, `activate`, `approve`, `retire` and `rollback`. */
import { Command } from 'commander';
import type { Context } from '../context.ts';
import { withFileLimits } from '../file-limits.ts';
import type { AddFlags } from '../templates/add.ts';
import type { StoreFlags } from '../templates/at-store.ts';
import type { ActivateFlags, StepFlags } from '../templates/steps.ts';
import { wholeNumber } from '../usage.ts';

const id = 'mã mẫu, ví dụ ke-hoach / the template’s id';
const versionNumber = wholeNumber('<SỐ>', 1, 1_000_000);
const beside =
  'Cần cơ sở dữ liệu của dịch vụ (DATABASE_URL, KEHOACH_DATA); dịch vụ dùng cơ sở dữ liệu nhúng phải dừng trước.\n';
const besideEnglish = ' Needs the database; a service on the embedded one has to be stopped first.';

/** In the name of an active person with the role legal, whom the audit log tells. */
function decision(name: string, vietnamese: string, english: string): Command {
  return withFileLimits(new Command(name))
    .summary(`${vietnamese.split(/[,;.]/, 1)[0]!.toLowerCase()} / ${english.split(/[,;.]/, 1)[0]!.toLowerCase()}`)
    .description(`${vietnamese} ${beside}${english}${besideEnglish}`)
    .requiredOption('--as <TÊN ĐĂNG NHẬP>', 'người thực hiện, có vai trò pháp chế / in whose name; role legal')
    .option('--note <GHI CHÚ>', 'đổi gì, vì sao / what is changed, and why')
    .option('--json', 'chỉ in JSON / print only JSON');
}

/** Loaded where it is needed: the other commands, and the help, open no database. */
const steps = () => import('../templates/steps.ts');

export function templateShowCommand(context: Context): Command {
  return withFileLimits(new Command('show'))
    .summary('các phiên bản của một mẫu / the versions of a template')
    .description(`Các phiên bản và các bước của một mẫu. ${beside}A template’s versions and steps.${besideEnglish}`)
    .argument('<ID>', id)
    .option('--as <TÊN ĐĂNG NHẬP>', 'xem như người này; mặc định: cơ quan đầu tiên / as this person sees it')
    .option('--json', 'chỉ in JSON / print only JSON')
    .action(async (slug: string, flags: StoreFlags) =>
      (await import('../templates/read.ts')).show(slug, flags, context),
    );
}

export function templateAddCommand(context: Context): Command {
  return decision(
    'add',
    'Thêm một tệp Word làm phiên bản mới của mẫu, hoặc làm mẫu mới; tệp được kiểm tra và ở trạng thái thử nghiệm.',
    'Adds a Word file as the next version of a template, or as a new template; it is linted and on trial.',
  )
    .argument('<FILE.docx>', 'tệp Word; "-" là stdin / the Word file')
    .requiredOption('--id <ID>', id)
    .option('--title <TÊN>', 'tên của mẫu mới / title of a new template')
    .option(
      '--based-on <SỐ>',
      'phiên bản mới nhất đã thấy; mặc định: phiên bản mới nhất / the newest version that was seen',
      wholeNumber('--based-on', 0, 1_000_000),
    )
    .action(async (file: string, flags: AddFlags) => (await import('../templates/add.ts')).add(file, flags, context));
}

export function templateActivateCommand(context: Context): Command {
  return decision(
    'activate',
    'Kích hoạt một phiên bản: không còn lỗi, mọi cảnh báo được xác nhận từng mã.',
    'Puts a version into effect: without errors, every warning acknowledged by its code.',
  )
    .argument('<ID>', id)
    .argument('<SỐ>', 'số phiên bản / number of the version', versionNumber)
    .option('--acknowledge <MÃ...>', 'mã các cảnh báo đã đọc / codes of warnings that were read')
    .option('--from <NGÀY>', 'cho văn bản từ ngày, 2027-01-01 / for documents from this day on')
    .option('--until <NGÀY>', '… đến hết ngày / until this day, included')
    .action(async (slug: string, number: number, flags: ActivateFlags) =>
      (await steps()).activate(slug, number, flags, context),
    );
}

export function templateApproveCommand(context: Context): Command {
  return decision(
    'approve',
    'Đồng ý kích hoạt với tư cách người thứ hai.',
    'Agrees, as the second person, that a version comes into effect.',
  )
    .argument('<ID>', id)
    .argument('<SỐ>', 'số phiên bản / number of the version', versionNumber)
    .action(async (slug: string, number: number, flags: StepFlags) =>
      (await steps()).approve(slug, number, flags, context),
    );
}

export function templateRetireCommand(context: Context): Command {
  return decision('retire', 'Ngừng một phiên bản.', 'Ends a version.')
    .argument('<ID>', id)
    .argument('<SỐ>', 'số phiên bản / number of the version', versionNumber)
    .action(async (slug: string, number: number, flags: StepFlags) =>
      (await steps()).retire(slug, number, flags, context),
    );
}

export function templateRollbackCommand(context: Context): Command {
  return decision(
    'rollback',
    'Hoàn lại bước gần nhất; chạy tiếp thì lùi thêm một bước.',
    'Takes the last step back; again: one further.',
  )
    .argument('<ID>', id)
    .action(async (slug: string, flags: StepFlags) => (await steps()).rollback(slug, flags, context));
}
