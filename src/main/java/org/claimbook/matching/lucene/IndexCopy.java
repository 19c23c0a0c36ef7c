package org.claimbook.matching.lucene;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;

/** Copies what was committed last to an index in a folder, which another process may be writing meanwhile. */
public final class IndexCopy {
    private static final int ATTEMPTS = 10;

    private IndexCopy() {}

    /**
     * Copies the index.
     *
     * @param to an empty folder
     * @return whether there was one
     * @throws IOException if it cannot be read, or is written faster than it can be copied
     */
    public static boolean of(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return false;
        }
        try (Directory source = FSDirectory.open(from);
                Directory copy = FSDirectory.open(to)) {
            for (int attempt = 1; DirectoryReader.indexExists(source); attempt++) {
                try {
                    copy(source, copy);
                    return true;
                } catch (NoSuchFileException | FileNotFoundException e) {
                    // whoever writes it has merged files and committed; what was committed last has others
                    if (attempt == ATTEMPTS) {
                        throw e;
                    }
                    for (String file : copy.listAll()) {
                        copy.deleteFile(file);
                    }
                }
            }
            return false;
        }
    }

    private static void copy(Directory from, Directory to) throws IOException {
        for (String file : SegmentInfos.readLatestCommit(from).files(true)) {
            to.copyFrom(from, file, file, IOContext.READONCE);
        }
    }
}
