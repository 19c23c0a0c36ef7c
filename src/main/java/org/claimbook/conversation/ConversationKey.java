package org.claimbook.conversation;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The key that seals the ids of conversations: in the store, so that all replicas have the same, and drawn once. */
@ApplicationScoped
class ConversationKey {
    private static final int BYTES = 32;

    private final EntityManager rows;
    private final SecureRandom random = new SecureRandom();
    private volatile @Nullable SecretKey known;

    ConversationKey(EntityManager rows) {
        this.rows = rows;
    }

    /** Before anybody asks: on a disk that is full later nothing more is written, and asking goes on. */
    void begin(
            @Observes StartupEvent event,
            @ConfigProperty(name = "claimbook.serve", defaultValue = "true") boolean serve) {
        if (serve) {
            get();
        }
    }

    SecretKey get() {
        SecretKey key = known;
        if (key == null) {
            key = new SecretKeySpec(HexFormat.of().parseHex(stored().orElseGet(this::drawn)), "AES");
            known = key;
        }
        return key;
    }

    private Optional<String> stored() {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<?> found = rows.createNativeQuery("select secret from conversation_key", String.class)
                    .getResultList();
            return found.stream().map(String.class::cast).findFirst();
        });
    }

    private String drawn() {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        String text = HexFormat.of().formatHex(secret);
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> rows.createNativeQuery("insert into conversation_key (id, secret) values (1, :secret)")
                            .setParameter("secret", text)
                            .executeUpdate());
            return text;
        } catch (PersistenceException e) {
            // another replica was faster
            return stored().orElseThrow(() -> e);
        }
    }
}
