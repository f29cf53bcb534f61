// In browsers, all unit tests share one page: web-test-runner.config.mjs adds an import of each file here.
export {};
