package org.claimbook.conversation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import jakarta.enterprise.context.ApplicationScoped;

import org.claimbook.answer.followup.Talk;

/**
 * Conversations of callers that nobody knows. An id holds all there is to remember, sealed with a key of the store, so that
 * each replica can read it and nothing is stored: which claim is talked about, which were offered, and until when.
 */
@ApplicationScoped
public class Conversations {
    /** How long a claim stays what a conversation is about. */
    public static final Duration KEPT = Duration.ofMinutes(15);

    /** The longest id. */
    public static final int MAX_LENGTH = 1_200;

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final ConversationKey key;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Conversations(ConversationKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /** An id of a conversation in which that may be referred to. */
    public String id(Talk talk) {
        byte[] words =
                (talk.claim().orElse("") + " " + String.join(" ", talk.offered())).getBytes(StandardCharsets.UTF_8);
        byte[] plain = ByteBuffer.allocate(Long.BYTES + words.length)
                .putLong(clock.instant().plus(KEPT).getEpochSecond())
                .put(words)
                .array();
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(ByteBuffer.allocate(nonce.length + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM has no " + CIPHER, e);
        }
    }

    /**
     * What may be referred to in a conversation.
     *
     * @throws UnknownConversationException if the id is none that {@link #id} made in the last minutes
     */
    public Talk talk(String id) {
        byte[] plain = opened(id);
        ByteBuffer buffer = ByteBuffer.wrap(plain);
        if (!clock.instant().isBefore(Instant.ofEpochSecond(buffer.getLong()))) {
            throw new UnknownConversationException(true);
        }
        String[] words =
                new String(plain, Long.BYTES, plain.length - Long.BYTES, StandardCharsets.UTF_8).split(" ", -1);
        List<String> offered =
                Arrays.stream(words).skip(1).filter(word -> !word.isEmpty()).toList();
        return new Talk(Optional.of(words[0]).filter(claim -> !claim.isEmpty()), offered, Optional.empty());
    }

    private byte[] opened(String id) {
        try {
            byte[] bytes = id.length() > MAX_LENGTH
                    ? new byte[0]
                    : Base64.getUrlDecoder().decode(id);
            if (bytes.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
                throw new UnknownConversationException(false);
            }
            return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(bytes, NONCE_BYTES))
                    .doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            throw new UnknownConversationException(false);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key.get(), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
