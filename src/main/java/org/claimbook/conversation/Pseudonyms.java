package org.claimbook.conversation;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jakarta.inject.Singleton;

/** Makes user ids unreadable: without the key nobody can tell from a copy of the database who asked. */
@Singleton
public class Pseudonyms {
    private static final String ALGORITHM = "HmacSHA256";

    private final PseudonymKey key;

    Pseudonyms(PseudonymKey key) {
        this.key = key;
    }

    /** @throws IllegalArgumentException naming the setting, if there is no key that can be used */
    public void check() {
        key.bytes();
    }

    /** The user in that chat, by the ids that the messenger has for them. */
    public Asker of(long userId, long chatId) {
        return new Asker(hmac("user:" + userId), hmac("chat:" + chatId));
    }

    /** Somebody on a page on that day, by the address or network that they come from. */
    public Asker visitor(String address, LocalDate day) {
        String visitor = hmac("page:" + day + ":" + address);
        return new Asker(visitor, visitor);
    }

    /** What only this service, and others with the same key, can tell of a text: shows that it is theirs. */
    public String proof(String text) {
        return hmac("proof:" + text);
    }

    private String hmac(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.bytes(), ALGORITHM));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM has no " + ALGORITHM, e);
        }
    }
}
