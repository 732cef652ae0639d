package vn.giamngheo.standalone;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a second suite out of a data folder for as long as this process lives, however it ends. */
record FolderLock(FileChannel channel) {

    static FolderLock take(DataFolder data) throws IOException {
        var channel = open(data.lock());
        if (channel.tryLock() == null) {
            throw new Refusal(
                    "Một hệ thống khác đang dùng thư mục dữ liệu " + data.root() + ".",
                    "Another suite is using the data folder " + data.root() + ".");
        }
        return new FolderLock(channel);
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }
}
