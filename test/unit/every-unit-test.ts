// In browsers, all unit tests share one page: their runner puts an import of each file here (web-test-runner.config.mjs).
export {};
