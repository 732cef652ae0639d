package vn.giamngheo.platform.imports;

/** What became of the line with this number. */
record RowResult(int line, Outcome outcome) {}
