package org.claimbook.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Vectors of one encoder on disk, by the SHA-256 of their text. The file is only ever appended to; what a killed run has
 * left of its last record is cut off when the file is opened again.
 */
final class VectorFile implements AutoCloseable {
    private static final int HASH = 32;

    private final int dimension;
    private final FileChannel channel;
    private final Map<ByteBuffer, float[]> vectors = new HashMap<>();

    private VectorFile(FileChannel channel, int dimension) {
        this.channel = channel;
        this.dimension = dimension;
    }

    /** Opens or creates the file of an encoder in {@code folder}. */
    static VectorFile open(Path folder, String encoder, int dimension) {
        Path path = folder.resolve(encoder.replaceAll("[^A-Za-z0-9._-]", "_") + "-" + dimension + ".vectors");
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            lock(channel, path);
            VectorFile file = new VectorFile(channel, dimension);
            file.load();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("the cache of vectors " + path + " cannot be opened", e);
        }
    }

    private static void lock(FileChannel channel, Path path) throws IOException {
        boolean free;
        try {
            free = channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            free = false;
        }
        if (!free) {
            channel.close();
            throw new InvalidSetException("--cache: " + path + " is in use by another evaluation");
        }
    }

    private void load() throws IOException {
        ByteBuffer each = ByteBuffer.allocate(recordSize());
        long whole = channel.size() / recordSize();
        for (long i = 0; i < whole; i++) {
            each.clear();
            while (each.hasRemaining() && channel.read(each) >= 0) {
                // a read may return less than asked for
            }
            each.flip();
            byte[] hash = new byte[HASH];
            each.get(hash);
            float[] vector = new float[dimension];
            each.asFloatBuffer().get(vector);
            vectors.put(ByteBuffer.wrap(hash), vector);
        }
        channel.truncate(whole * recordSize());
        channel.position(whole * recordSize());
    }

    synchronized Optional<float[]> get(String text) {
        return Optional.ofNullable(vectors.get(ByteBuffer.wrap(hash(text))));
    }

    synchronized void put(String text, float[] vector) {
        byte[] hash = hash(text);
        if (vectors.put(ByteBuffer.wrap(hash), vector) != null) {
            return;
        }
        ByteBuffer each = ByteBuffer.allocate(recordSize()).put(hash);
        each.asFloatBuffer().put(vector);
        each.clear();
        try {
            while (each.hasRemaining()) {
                channel.write(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the cache of vectors cannot be written", e);
        }
    }

    synchronized int size() {
        return vectors.size();
    }

    private int recordSize() {
        return HASH + Float.BYTES * dimension;
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the cache of vectors cannot be closed", e);
        }
    }
}
