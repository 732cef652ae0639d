// Runs a compiled module and what it requires, with as much of a browser around it as a generated client needs.
(function (host, main, given) {
  const modules = new Map();

  function found(path) {
    return [path + '.js', path + '/index.js'].find((each) => host.exists(each));
  }

  function absolute(from, name) {
    const steps = from.split('/').slice(0, -1);
    for (const step of name.split('/')) {
      if (step === '..') {
        steps.pop();
      } else if (step !== '.') {
        steps.push(step);
      }
    }
    return found(steps.join('/'));
  }

  function load(path) {
    if (!modules.has(path)) {
      const module = { exports: {} };
      modules.set(path, module);
      new Function('module', 'exports', 'require', host.read(path))(module, module.exports, (name) =>
        load(absolute(path, name)),
      );
    }
    return modules.get(path).exports;
  }

  globalThis.URLSearchParams = class URLSearchParams {};
  globalThis.FormData = class FormData {};
  globalThis.Blob = class Blob {};
  globalThis.fetch = async (url, init) => {
    const answer = JSON.parse(host.send(init.method, url, JSON.stringify(init.headers), init.body ?? ''));
    return {
      status: answer.status,
      ok: answer.status >= 200 && answer.status < 300,
      headers: { get: (name) => answer.headers[name.toLowerCase()] ?? null },
      text: async () => answer.body,
      json: async () => JSON.parse(answer.body),
    };
  };

  load(main)
    .walk(JSON.parse(given))
    .then(
      (told) => host.tell(JSON.stringify(told)),
      (failure) => host.fail(String(failure.stack ?? failure)),
    );
});
