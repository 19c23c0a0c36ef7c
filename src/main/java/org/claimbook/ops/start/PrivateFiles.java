package org.claimbook.ops.start;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;

import org.jboss.logging.Logger;

/** Makes files and folders that nobody but their owner can read: mode 0600 and 0700 where there are modes. */
public final class PrivateFiles {
    private static final Logger LOG = Logger.getLogger(PrivateFiles.class);
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

    /** Makes the folder with its parents where it is missing. */
    static void folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, attributes(FOLDER));
        }
    }

    /** Takes a file that was just made from all but its owner. */
    static void restrict(Path file) throws IOException {
        if (POSIX) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(FILE));
        }
    }

    /**
     * Takes a file or folder from all but {@code owner}; what is another's, a link, or gone meanwhile stays as it is. What
     * cannot be changed is told and works nevertheless.
     */
    static void restrictOwn(Path file, UserPrincipal owner) {
        PosixFileAttributeView view =
                Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (view == null) {
            return;
        }
        try {
            PosixFileAttributes now = view.readAttributes();
            Set<PosixFilePermission> wanted = PosixFilePermissions.fromString(now.isDirectory() ? FOLDER : FILE);
            if ((now.isRegularFile() || now.isDirectory())
                    && now.owner().equals(owner)
                    && !now.permissions().equals(wanted)) {
                view.setPermissions(wanted);
            }
        } catch (NoSuchFileException e) {
            LOG.debugf("%s is gone", file);
        } catch (IOException e) {
            LOG.warnf("Others may be able to read '%s', whose mode cannot be changed: %s", file, Reasons.of(e));
        }
    }

    private static FileAttribute<?>[] attributes(String mode) {
        return POSIX
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }
}
