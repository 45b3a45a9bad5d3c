/** A child process that leads a group of its own, so that it and everything it started can be killed together. */
import { spawn, type ChildProcess } from 'node:child_process';
import { messagesOf, type Messages } from './messages.ts';
import { admit, dismiss, killGroup } from './warden.ts';

export interface ProcessGroup {
  /** The leader's process id, which is the group's; undefined when it could not be started. */
  readonly pid: number | undefined;
  /** Settles when the leader has ended; never rejects. */
  readonly ended: Promise<Ending>;
  /** Kills the whole group at once. Harmless when it has ended. */
  kill(): void;
  /** Of use with a program that the launch says to be Node. */
  readonly messages: Messages;
}

export interface Ending {
  code: number | null;
  signal: NodeJS.Signals | null;
  /** The end of what it wrote to its standard error, or why it could not be started. */
  lastWords: string;
}

export interface Launch {
  command: string;
  args: readonly string[];
  env: NodeJS.ProcessEnv;
  /** Whether Node stays running as long as the process does. */
  holdsNode: boolean;
  /** The program is Node and gets a channel for messages. */
  channel?: boolean;
}

/** Characters of standard error that are kept. */
const keptWords = 2000;

/** Milliseconds that the last words may take to arrive after the end. */
const lastWordsMs = 200;

function endingOf(child: ChildProcess): Promise<Ending> {
  let lastWords = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    lastWords = (lastWords + text).slice(-keptWords);
  });
  return new Promise((resolve) => {
    let patience: NodeJS.Timeout | undefined;
    const settle = () => {
      clearTimeout(patience);
      resolve({ code: child.exitCode, signal: child.signalCode, lastWords: lastWords.trim() });
    };
    child.once('error', (error) => resolve({ code: null, signal: null, lastWords: error.message }));
    child.once('close', settle);
    child.once('exit', () => {
      // Whatever the leader left behind must not outlive it.
      if (child.pid !== undefined) killGroup(child.pid);
      patience = setTimeout(settle, lastWordsMs);
    });
  });
}

/** Starts a process in a new group; a command that cannot be started ends at once with the reason as its last words. */
export function startGroup({ command, args, env, holdsNode, channel = false }: Launch): ProcessGroup {
  const stdio = ['ignore', 'ignore', 'pipe', ...(channel ? (['ipc'] as const) : [])] as const;
  const child = spawn(command, args, { detached: true, stdio: [...stdio], env });
  if (!holdsNode) {
    child.unref();
    child.channel?.unref();
    (child.stderr as unknown as { unref?(): void }).unref?.();
  }
  const { pid } = child;
  let over = false;
  if (pid !== undefined) admit(pid);
  const ended = endingOf(child).then((ending) => {
    over = true;
    if (pid !== undefined) dismiss(pid);
    return ending;
  });
  return {
    pid,
    ended,
    messages: messagesOf(child),
    kill: () => {
      if (pid === undefined || over) return;
      // Its end is awaited.
      child.ref();
      killGroup(pid);
    },
  };
}
