package io.github.steelyard.ballots.room;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Secrets of 128 random bits, and how they are kept: as their SHA-256 alone. */
final class Codes {

    private static final int BYTES = 16;

    private final SecureRandom random;

    Codes(SecureRandom random) {
        this.random = random;
    }

    /** A new code of 22 characters that may stand in an address. */
    String next() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What is kept of a code. Looking one up by it takes a time that says nothing of the code. */
    static String digest(String code) {
        return HexFormat.of().formatHex(sha256(code.getBytes(StandardCharsets.UTF_8)));
    }

    /** Whether two texts are the same, in a time that does not depend on where they differ. */
    static boolean same(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
