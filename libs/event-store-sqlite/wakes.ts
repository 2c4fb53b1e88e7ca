/** Those who want to know when the log has grown. One that throws harms neither the log nor the others. */
export class Wakes {
  private readonly listeners = new Set<(head: number) => void>();

  add(listener: (head: number) => void): () => void {
    const own = (head: number): void => listener(head);
    this.listeners.add(own);
    return () => void this.listeners.delete(own);
  }

  wake(head: number): void {
    for (const listener of this.listeners) queueMicrotask(() => this.listeners.has(listener) && listener(head));
  }
}
