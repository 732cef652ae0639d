package vn.giamngheo.platform.imports;

/**
 * How what a file says is kept until its job is forgotten: a feature whose files name people seals it. What was sealed for
 * one job opens for that job only.
 */
public interface StagingSeal {

    /** For files that may be kept as they are. */
    StagingSeal NONE = new StagingSeal() {
        @Override
        public byte[] seal(byte[] content, String job) {
            return content;
        }

        @Override
        public byte[] open(byte[] sealed, String job) {
            return sealed;
        }
    };

    byte[] seal(byte[] content, String job);

    byte[] open(byte[] sealed, String job);
}
