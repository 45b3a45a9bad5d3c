/** The command line as a whole: its commands, its help in two languages, and how it ends. */
import { Command, CommanderError } from 'commander';
import { exitCode } from './exit-code.ts';
import type { Context } from './context.ts';
import { adminCommand } from './commands/admin.ts';
import { bulkCommand } from './commands/bulk.ts';
import { checkCommand } from './commands/check.ts';
import { dbCommand } from './commands/db/index.ts';
import { doctorCommand } from './commands/doctor.ts';
import { importCommand } from './commands/import.ts';
import { pdfCommand } from './commands/pdf.ts';
import { renderCommand } from './commands/render.ts';
import { serveCommand } from './commands/serve.ts';
import { templateCommand } from './commands/template.ts';
import { unitsCommand } from './commands/units.ts';
import { validateCommand } from './commands/validate.ts';
import { workerCommand } from './commands/worker.ts';
import { reportFailure } from './report.ts';
import { Failure } from '../failure.ts';
import { version } from '../render/version.ts';
import type { Terminal } from './terminal.ts';
import { usageFailure } from './usage.ts';

const titles: Record<string, string> = {
  'Usage:': 'Cách dùng / Usage:',
  'Arguments:': 'Đối số / Arguments:',
  'Options:': 'Tùy chọn / Options:',
  'Commands:': 'Các lệnh / Commands:',
};

const endings = `
Mã kết thúc / Exit codes: 0 xong / done · 1 có lỗi hoặc cảnh báo / findings or failed · 2 dùng sai / wrong use
`;

/** Every command speaks the same way: no text of commander's own on errors, titles in both languages. */
function settle(command: Command): Command {
  command
    .helpOption('-h, --help', 'hướng dẫn / this help')
    .configureHelp({ styleTitle: (title) => titles[title] ?? title })
    .exitOverride()
    .configureOutput({ outputError: () => undefined });
  if (command.commands.length > 0) command.helpCommand('help [lệnh]', 'hướng dẫn cho một lệnh / help for a command');
  command.commands.forEach(settle);
  return command;
}

function build(context: Context): Command {
  const program = new Command('kehoach')
    .description(
      'Xuất văn bản hành chính (Quyết định, Kế hoạch, Phụ lục) theo Nghị định 30/2020/NĐ-CP từ dữ liệu kế hoạch.\n' +
        'Makes Vietnamese administrative documents, as Word and PDF, from structured plan data.',
    )
    .version(version, '-V, --version', 'phiên bản / version')
    .addHelpText('after', endings);
  for (const command of [
    renderCommand(context),
    bulkCommand(context),
    pdfCommand(context),
    checkCommand(context),
    importCommand(context),
    validateCommand(context),
    unitsCommand(context),
    templateCommand(context),
    dbCommand(context),
    adminCommand(context),
    doctorCommand(context),
    serveCommand(context),
    workerCommand(context),
  ]) {
    program.addCommand(command);
  }
  return settle(program);
}

/** The command that the words lead to, for the hint at the end of a usage error. */
function helpFor(program: Command, words: readonly string[]): string {
  const path = ['kehoach'];
  let at = program;
  for (const word of words) {
    const next = at.commands.find((command) => command.name() === word);
    if (!next) break;
    at = next;
    path.push(word);
  }
  return `${path.join(' ')} --help`;
}

/** Runs one command line (without `node` and the script). Gives the exit code; throws nothing. */
export async function run(words: readonly string[], terminal: Terminal, signal: AbortSignal): Promise<number> {
  let code: number = exitCode.done;
  const program = build({ terminal, signal, finish: (told) => (code = told) });
  const json = words.includes('--json');
  try {
    await program.parseAsync(words, { from: 'user' });
    return code;
  } catch (error) {
    if (signal.aborted) return exitCode.interrupted;
    if (!(error instanceof CommanderError)) return reportFailure(error, terminal, json);
    if (error.exitCode === 0) return exitCode.done;
    // No command at all: commander has shown the help on stderr.
    if (error.code === 'commander.help') return exitCode.wrongUse;
    const failure: Failure = usageFailure(error, helpFor(program, words));
    return reportFailure(failure, terminal, json);
  }
}
