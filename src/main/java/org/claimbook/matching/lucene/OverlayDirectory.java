package org.claimbook.matching.lucene;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.SnapshotDeletionPolicy;
import org.apache.lucene.store.BaseDirectory;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.SingleInstanceLockFactory;

/**
 * What another index has committed, and beside it, in memory, what is written from then on. Files of an index never change,
 * so they are shared instead of copied; the other index keeps them until this directory is closed.
 */
final class OverlayDirectory extends BaseDirectory {
    private final Directory base;
    private final SnapshotDeletionPolicy kept;
    private final IndexCommit commit;
    private final Set<String> shared;
    private final ByteBuffersDirectory own = new ByteBuffersDirectory();

    /**
     * @param base of the other index
     * @param kept what that index deletes files by
     * @throws IllegalStateException if the other index has committed nothing
     */
    OverlayDirectory(Directory base, SnapshotDeletionPolicy kept) throws IOException {
        super(new SingleInstanceLockFactory());
        this.base = base;
        this.kept = kept;
        this.commit = kept.snapshot();
        this.shared = new HashSet<>(commit.getFileNames());
    }

    /** How many bytes of memory were written. */
    long written() throws IOException {
        long bytes = 0;
        for (String file : own.listAll()) {
            bytes += own.fileLength(file);
        }
        return bytes;
    }

    private boolean isOwn(String name) throws IOException {
        return Arrays.asList(own.listAll()).contains(name);
    }

    private Directory holder(String name) throws IOException {
        if (isOwn(name)) {
            return own;
        }
        if (shared.contains(name)) {
            return base;
        }
        throw new NoSuchFileException(name);
    }

    @Override
    public String[] listAll() throws IOException {
        ensureOpen();
        return Stream.concat(shared.stream(), Arrays.stream(own.listAll()))
                .distinct()
                .sorted()
                .toArray(String[]::new);
    }

    @Override
    public void deleteFile(String name) throws IOException {
        boolean wasShared = shared.remove(name);
        if (isOwn(name)) {
            own.deleteFile(name);
        } else if (!wasShared) {
            throw new NoSuchFileException(name);
        }
    }

    @Override
    public long fileLength(String name) throws IOException {
        return holder(name).fileLength(name);
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
        ensureOpen();
        return own.createOutput(name, context);
    }

    @Override
    public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
        ensureOpen();
        return own.createTempOutput(prefix, suffix, context);
    }

    @Override
    public void sync(Collection<String> names) {
        // nothing of it outlives the process
    }

    @Override
    public void syncMetaData() {
        // nothing of it outlives the process
    }

    @Override
    public void rename(String source, String target) throws IOException {
        own.rename(source, target);
    }

    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
        ensureOpen();
        return holder(name).openInput(name, context);
    }

    @Override
    public Set<String> getPendingDeletions() {
        return Set.of();
    }

    @Override
    public synchronized void close() throws IOException {
        if (isOpen) {
            isOpen = false;
            own.close();
            kept.release(commit);
        }
    }
}
