import { stopAll } from '../target/index.js';

/** Whether the person asked to stop. The first Ctrl-C (or SIGTERM) ends the targets and lets the reports be written; a second one ends at once. */
export type Interrupt = { readonly asked: () => boolean; readonly dispose: () => void };

export function listenForInterrupt(tell: (text: string) => void): Interrupt {
  let asked = false;
  const onSignal = (): void => {
    if (asked) process.exit(130);
    asked = true;
    tell('stopping: what is finished is kept (once more to end at once)');
    void stopAll();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  return {
    asked: () => asked,
    dispose: () => {
      process.off('SIGINT', onSignal);
      process.off('SIGTERM', onSignal);
    },
  };
}
