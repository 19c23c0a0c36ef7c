package org.claimbook.ops.start;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.async.FilePathAsync;

/**
 * The file system of H2's URLs that begin with {@code jdbc:h2:owner:}. Only the owner may read what it makes, and no
 * interrupt of a thread closes it: a channel of H2's own file system is closed for all when one reader is interrupted.
 */
@RegisterForReflection
public final class OwnersFile extends FilePathAsync {
    private static final String SCHEME = "owner";
    private static final Set<String> READING = Set.of("r");

    /** H2 makes one for each file. */
    public OwnersFile() {}

    /** To be called before the first connection. */
    static void register() {
        FilePath.register(new OwnersFile());
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        if (!READING.contains(mode)) {
            makeForOwner();
        }
        return super.open(mode);
    }

    @Override
    public OutputStream newOutputStream(boolean append) throws IOException {
        makeForOwner();
        return super.newOutputStream(append);
    }

    private void makeForOwner() throws IOException {
        Path file = Path.of(getBase().toString());
        if (Files.notExists(file)) {
            PrivateFiles.create(file);
        }
    }
}
