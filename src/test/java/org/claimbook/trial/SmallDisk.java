package org.claimbook.trial;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A file system of 300 MB in memory, which can be filled. Only root may have one. */
final class SmallDisk implements AutoCloseable {
    static final int MEGABYTE = 1 << 20;

    private static final int SIZE = 300 * MEGABYTE;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Empty where nobody lets this process have one. */
    static Optional<SmallDisk> at(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        return run("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "claimbook-trial", folder.toString())
                ? Optional.of(new SmallDisk(folder))
                : Optional.empty();
    }

    /** In bytes. */
    long left() {
        return folder.toFile().getUsableSpace();
    }

    /** Takes space until so many bytes are left. */
    void fill(long left) throws IOException {
        byte[] piece = new byte[MEGABYTE];
        try (OutputStream out = Files.newOutputStream(filler(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (long more = left() - left; more > 0; more = left() - left) {
                out.write(piece, 0, (int) Math.min(piece.length, more));
            }
        } catch (IOException e) {
            if (left() > left) {
                throw e;
            }
        }
    }

    /** Gives back what was taken. */
    void clear() throws IOException {
        Files.delete(filler());
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
    }

    @Override
    public void close() throws IOException {
        try {
            run("umount", folder.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
