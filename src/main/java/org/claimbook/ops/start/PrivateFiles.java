package org.claimbook.ops.start;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Makes files and folders that nobody but their owner can read: mode 0600 and 0700 where there are modes. */
public final class PrivateFiles {
    private static final String FILE = "rw-------";
    private static final String FOLDER = "rwx------";
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private PrivateFiles() {}

    /** Makes an empty file, which must not be there yet. */
    public static Path create(Path file) throws IOException {
        return Files.createFile(file, attributes(FILE));
    }

    /** Writes a file that is either there as a whole or not at all. */
    public static void write(Path file, String text) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        create(part);
        Files.writeString(part, text, StandardCharsets.UTF_8);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** A stream into a new file, in place of one that is there. */
    public static OutputStream newOutputStream(Path file) throws IOException {
        Files.deleteIfExists(file);
        return Files.newOutputStream(create(file));
    }

    /** Makes the folder with its parents where it is missing, and takes it from all others where it is ours. */
    static void folder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            restrict(folder, FOLDER);
        } else {
            Files.createDirectories(folder, attributes(FOLDER));
        }
    }

    /** Takes a file that is there from all but its owner. */
    static void restrict(Path file) throws IOException {
        restrict(file, FILE);
    }

    private static void restrict(Path file, String mode) throws IOException {
        if (POSIX && !Files.getPosixFilePermissions(file).equals(PosixFilePermissions.fromString(mode))) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        }
    }

    private static FileAttribute<?>[] attributes(String mode) {
        return POSIX
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }
}
