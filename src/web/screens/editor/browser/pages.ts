/** Which pages of this browser are open: what one of them keeps is its own until it is gone. */

interface Question {
  type: 'who is there';
}
interface Answer {
  type: 'here';
  pageId: string;
}

const channelName = 'kehoach-editor-pages';
/** How long an open page may take to answer, in milliseconds. */
const patience = 250;

/** A name for this page; `crypto.randomUUID` is only for pages over TLS. */
export function freshPageId(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Answers for this page when others ask; gives the function that ends it. */
export function bePresent(pageId: string): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = ({ data }: MessageEvent<Question | Answer>) => {
    if (data.type === 'who is there') channel.postMessage({ type: 'here', pageId } satisfies Answer);
  };
  return () => channel.close();
}

/** The other pages that are open. */
export function otherPages(): Promise<ReadonlySet<string>> {
  return new Promise((resolve) => {
    const here = new Set<string>();
    const channel = new BroadcastChannel(channelName);
    channel.onmessage = ({ data }: MessageEvent<Question | Answer>) => {
      if (data.type === 'here') here.add(data.pageId);
    };
    channel.postMessage({ type: 'who is there' } satisfies Question);
    setTimeout(() => {
      channel.close();
      resolve(here);
    }, patience);
  });
}
