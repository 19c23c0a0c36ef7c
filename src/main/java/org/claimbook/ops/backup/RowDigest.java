package org.claimbook.ops.backup;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Sums up rows, so that two tables with the same rows have the same sum however their databases sort. */
final class RowDigest {
    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

    private BigInteger sum = BigInteger.ZERO;
    private long rows;

    void add(String row) {
        sum = sum.add(new BigInteger(1, sha256(row))).mod(MODULUS);
        rows++;
    }

    Manifest.TableContent content() {
        return new Manifest.TableContent(rows, sum.toString(16));
    }

    static String hex(String text) {
        return HexFormat.of().formatHex(sha256(text));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
