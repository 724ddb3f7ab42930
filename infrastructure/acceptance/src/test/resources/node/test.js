// Stands in for node:test: gathers the tests of the modules, to be run one by one.
export const tests = [];
export const test = (name, run) => void tests.push({name, run});
export default test;

/** Runs one test; null, or what went wrong. */
export async function run(index) {
  try {
    await tests[index].run();
    return null;
  } catch (error) {
    return String(error?.stack ?? error);
  }
}
