package io.github.steelyard.ballots.room;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a form holds so that no page of others can send it: a keyed digest of whose form it is. */
final class Tokens {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    Tokens(SecureRandom random) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        this.key = new SecretKeySpec(bytes, ALGORITHM);
    }

    String of(String who) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(who.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isOf(String who, String token) {
        return Codes.same(of(who), token);
    }
}
