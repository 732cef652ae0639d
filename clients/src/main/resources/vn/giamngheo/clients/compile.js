// Compiles with the compiler of TypeScript, which reads and writes files through the host. Gives what is wrong, line by line.
(function (host, main, out, library) {
  const options = {
    target: ts.ScriptTarget.ES2020,
    module: ts.ModuleKind.CommonJS,
    moduleResolution: ts.ModuleResolutionKind.Node10,
    lib: ['lib.es2020.d.ts', 'lib.dom.d.ts'],
    types: [],
    strict: true,
    skipLibCheck: true,
    outDir: out,
  };
  const text = (file) => host.read(file) ?? undefined;
  const program = ts.createProgram([main], options, {
    fileExists: (file) => host.exists(file),
    readFile: text,
    getSourceFile: (file, version) => {
      const source = text(file);
      return source === undefined ? undefined : ts.createSourceFile(file, source, version);
    },
    getDefaultLibFileName: () => library + '/lib.d.ts',
    getDefaultLibLocation: () => library,
    getCurrentDirectory: () => '/',
    getCanonicalFileName: (file) => file,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    writeFile: (file, source) => host.write(file, source),
  });
  const emitted = program.emit();
  return ts
    .getPreEmitDiagnostics(program)
    .concat(emitted.diagnostics)
    .map((each) => {
      const where = each.file ? each.file.fileName + ':' + (ts.getLineAndCharacterOfPosition(each.file, each.start).line + 1) + ' ' : '';
      return where + ts.flattenDiagnosticMessageText(each.messageText, '\n');
    });
});
