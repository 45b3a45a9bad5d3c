/** One service with one clerk, and a draft of its own for each story of the editor. */
import type { Plan } from '../../src/plan/model/plan.ts';
import { runService, setUp, type Caller, type RunningService } from './service.ts';

interface Saved {
  plan: Plan;
  revision: number;
}

export class Bench {
  #service: RunningService;
  readonly clerk: Caller;
  #draft = '';

  private constructor(service: RunningService, clerk: Caller) {
    this.#service = service;
    this.clerk = clerk;
  }

  static async start(): Promise<Bench> {
    const service = await runService();
    return new Bench(service, await setUp(service));
  }

  /** The address of the draft's page. */
  get page(): string {
    return `/ke-hoach/${this.#draft}`;
  }

  async begin(plan: Plan): Promise<void> {
    const { id } = await this.clerk.call<{ id: string }>('POST', '/drafts', { from: 'json', plan });
    this.#draft = id;
  }

  /** Goes on with the draft's plan moved to another year. */
  async beginAnotherYear(newYear: number): Promise<void> {
    const { id } = await this.clerk.call<{ id: string }>('POST', '/drafts', {
      from: 'draft',
      draftId: this.#draft,
      newYear,
    });
    this.#draft = id;
  }

  /** What the service has. */
  read(): Promise<Saved> {
    return this.clerk.call<Saved>('GET', `/drafts/${this.#draft}`);
  }

  async plan(): Promise<Plan> {
    return (await this.read()).plan;
  }

  /** Saves from another place than the page. */
  async saveElsewhere(plan: Plan): Promise<void> {
    const { revision } = await this.read();
    await this.clerk.call('PUT', `/drafts/${this.#draft}`, { revision, plan });
  }

  /** As the power cut does. */
  kill(): Promise<void> {
    return this.#service.kill();
  }

  /** The same service on the same data again. */
  async comeBack(): Promise<void> {
    this.#service = await runService(this.#service.folder, this.#service.port);
  }

  stop(): Promise<void> {
    return this.#service.stop();
  }
}
