package org.claimbook.conversation.queue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.hibernate.orm.panache.Panache;
import org.jspecify.annotations.Nullable;

import org.claimbook.answer.Channel;
import org.claimbook.conversation.Asker;
import org.claimbook.conversation.GivenAnswer;

/** The editors' queue: questions without an answer and answers that missed, one entry for all who ask the same. */
@ApplicationScoped
@Transactional
public class EditorTasks {
    private final Clock clock;

    EditorTasks(Clock clock) {
        this.clock = clock;
    }

    /**
     * A user wants a question answered and to be told of it. Asking again changes nothing.
     *
     * @param chatId the chat that is to be told
     * @param messageId the message there that asked
     * @param language ISO 639-1 code of the language in which to tell
     */
    public void submit(GivenAnswer answer, Asker asker, long chatId, @Nullable Integer messageId, String language) {
        TaskRow task = task(EditorTask.Kind.UNANSWERED, answer.question(), "");
        task.state = EditorTask.State.OPEN;
        VoiceRow voice = voice(task, asker, language);
        voice.chatId = chatId;
        voice.messageId = messageId;
    }

    /**
     * A user wants editors to look at a file, and to be told of the answer. The same file again changes nothing, whoever sends it.
     *
     * @param chatId the chat that is to be told
     * @param messageId the message there that says that it was submitted
     * @param language ISO 639-1 code of the language in which to tell
     */
    public void submit(SubmittedFile file, Asker asker, long chatId, @Nullable Integer messageId, String language) {
        String key = hash("\u0000" + file.same());
        TaskRow task = TaskRow.<TaskRow>find("from TaskRow t where t.textKey = ?1 and t.fileId is not null", key)
                .firstResultOptional()
                .orElseGet(() -> begun(EditorTask.Kind.FILE, "", key, ""));
        task.fileId = file.id();
        task.fileKind = file.kind();
        task.fileSize = file.size();
        task.state = EditorTask.State.OPEN;
        VoiceRow voice = voice(task, asker, language);
        voice.chatId = chatId;
        voice.messageId = messageId;
    }

    /** Somebody wants a question answered whom nobody can tell; asking again changes nothing. */
    void submit(String question, Asker asker, String language) {
        TaskRow task = task(EditorTask.Kind.UNANSWERED, question, "");
        task.state = EditorTask.State.OPEN;
        voice(task, asker, language);
    }

    void mistake(String text, String claim, Asker asker, String language) {
        voice(task(EditorTask.Kind.MISTAKE, text, claim), asker, language);
    }

    void wrongMatch(GivenAnswer answer, String claim, Asker asker) {
        voice(task(EditorTask.Kind.WRONG_MATCH, answer.question(), claim), asker, answer.language());
    }

    void nothingFits(GivenAnswer offer, Asker asker) {
        voice(task(EditorTask.Kind.NOTHING_FITS, offer.question(), ""), asker, offer.language());
    }

    /** What is open, oldest first, at most {@code limit}. */
    public List<EditorTask> open(int limit) {
        return Panache.getEntityManager()
                .createQuery("""
                        select t, (select count(v) from VoiceRow v where v.taskId = t.id)
                        from TaskRow t where t.state = :open order by t.id""", Object[].class)
                .setParameter("open", EditorTask.State.OPEN)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> read((TaskRow) row[0], (Long) row[1]))
                .toList();
    }

    private static EditorTask read(TaskRow row, long askers) {
        return new EditorTask(Objects.requireNonNull(row.id), row.kind, row.text, row.claim, askers, row.createdAt);
    }

    private TaskRow task(EditorTask.Kind kind, String text, String claim) {
        String key = key(text);
        return TaskRow.<TaskRow>find(
                        "from TaskRow t where t.kind = ?1 and t.textKey = ?2 and t.claim = ?3", kind, key, claim)
                .firstResultOptional()
                .orElseGet(() -> begun(kind, text, key, claim));
    }

    private TaskRow begun(EditorTask.Kind kind, String text, String key, String claim) {
        TaskRow row = new TaskRow();
        row.kind = kind;
        row.text = text;
        row.textKey = key;
        row.claim = claim;
        row.createdAt = clock.instant();
        row.persist();
        return row;
    }

    private VoiceRow voice(TaskRow task, Asker asker, String language) {
        long id = Objects.requireNonNull(task.id);
        VoiceRow voice = VoiceRow.<VoiceRow>find(
                        "from VoiceRow v where v.taskId = ?1 and v.asker = ?2", id, asker.user())
                .firstResultOptional()
                .orElseGet(VoiceRow::new);
        if (voice.id == null) {
            voice.taskId = id;
            voice.asker = asker.user();
            voice.raisedAt = clock.instant();
        }
        voice.language = language;
        voice.persist();
        return voice;
    }

    /** The same for texts that differ in case, white space, punctuation and kinds of letters only. */
    static String key(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’`´]", "")
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
                .strip();
        return hash(plain);
    }

    private static String hash(String plain) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JVM has no SHA-256", e);
        }
    }

    /**
     * Forgets what was reported, or submitted on pages only, and where answers were sent; what was submitted in a chat stays.
     */
    public int purge(Instant then) {
        Panache.executeUpdate("update VoiceRow v set v.toldChatId = null, v.toldAt = null where v.toldAt < ?1", then);
        return Panache.executeUpdate("""
                        delete from TaskRow t where t.createdAt < ?3 and (t.kind not in ?1 or not exists
                        (select 1 from VoiceRow v where v.taskId = t.id and v.channel <> ?2))""", EditorTask.Kind.SUBMITTED, Channel.PAGE, then);
    }
}
