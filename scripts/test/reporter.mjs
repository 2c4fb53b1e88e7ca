/** Says nothing about what passes; a failure is printed in full. Totals come from Jest's JSON results. */
export default class FailuresOnly {
  onTestResult(_test, result) {
    if (result.failureMessage) process.stdout.write(`${result.failureMessage.trimEnd()}\n\n`);
  }
}
