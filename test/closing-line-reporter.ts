import type { Reporter, TestModule, Vitest } from 'vitest/node';

/**
 * Ends the run with the one plain line that scripts read: `N passed, N failed, N skipped`. Before it comes a line for each
 * test that has passed only when it was tried again.
 */
export default class ClosingLineReporter implements Reporter {
  private vitest: Vitest | undefined;

  onInit(vitest: Vitest): void {
    this.vitest = vitest;
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    const brokenFiles = modules.filter((module) => module.errors().length > 0).length;
    const failed = count('failed') + brokenFiles + unhandled.length;
    const line = `${count('passed')} passed, ${failed} failed, ${count('skipped')} skipped`;
    const again = tests
      .filter((test) => test.diagnostic()?.flaky)
      .map((test) => `passed at the second try: ${test.module.relativeModuleId} > ${test.fullName}\n`);
    this.vitest?.onClose(() => void process.stdout.write(`${again.join('')}${line}\n`));
  }
}
