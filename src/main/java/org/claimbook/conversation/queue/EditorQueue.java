package org.claimbook.conversation.queue;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.claimbook.answer.index.IndexKeeper;

/** What waits for editors, as they look through it: near questions together, the most wanted first. */
@ApplicationScoped
@Transactional
public class EditorQueue {
    /** The oldest so many are looked at; the next come as these are dealt with. */
    public static final int MOST = 2_000;

    private static final Comparator<QueueCluster> ORDER =
            Comparator.comparingLong(QueueCluster::demand).reversed().thenComparing(QueueCluster::id);

    private final UnansweredCounts counts;
    private final IndexKeeper index;

    EditorQueue(UnansweredCounts counts, IndexKeeper index) {
        this.counts = counts;
        this.index = index;
    }

    /**
     * Some clusters of what is open.
     *
     * @param clusters the most wanted first
     * @param next where the next page begins; empty if there is none
     */
    public record Page(List<QueueCluster> clusters, Optional<Cursor> next) {}

    /**
     * A place in the queue, behind a cluster.
     *
     * @param demand that cluster's
     * @param id that cluster's
     */
    public record Cursor(long demand, long id) {
        private boolean isBefore(QueueCluster cluster) {
            return cluster.demand() < demand || cluster.demand() == demand && cluster.id() > id;
        }
    }

    /**
     * The next clusters that have a question of those sought. What is raised or dealt with between two pages can be missing or come twice.
     *
     * @param limit at most so many, at least 1
     * @throws org.claimbook.answer.index.IndexNotReadyException while the index is still being built after a start
     */
    public Page page(Sought sought, Optional<Cursor> after, int limit) {
        List<QueueCluster> rest = clusters().stream()
                .filter(cluster -> cluster.questions().stream().anyMatch(sought::has))
                .filter(cluster -> after.map(cursor -> cursor.isBefore(cluster)).orElse(true))
                .sorted(ORDER)
                .toList();
        List<QueueCluster> page = rest.stream().limit(limit).toList();
        return new Page(
                page,
                rest.size() > limit
                        ? Optional.of(new Cursor(
                                page.getLast().demand(), page.getLast().id()))
                        : Optional.empty());
    }

    /**
     * Which questions are looked for.
     *
     * @param progress how far they are; null for any
     * @param assignee who deals with them; empty for anybody or nobody
     */
    public record Sought(QueuedQuestion.@Nullable Progress progress, String assignee) {
        /** All there are. */
        public static final Sought ALL = new Sought(null, "");

        private boolean has(QueuedQuestion question) {
            return (progress == null || question.progress() == progress)
                    && (assignee.isEmpty()
                            || question.assignee().filter(assignee::equals).isPresent());
        }
    }

    /** One question that is open. */
    public Optional<QueuedQuestion> question(long id) {
        return TaskRow.<TaskRow>findByIdOptional(id)
                .filter(task -> task.state == EditorTask.State.OPEN)
                .map(task -> demand(List.of(task)).question(task));
    }

    /**
     * A question that an editor has linked to a claim.
     *
     * @param claim slug of the claim
     * @param by who has
     */
    public record Linked(long id, String text, String claim, String by, Instant at) {}

    /** Those linked last, at most {@code limit}. */
    public List<Linked> linked(int limit) {
        return TaskRow.<TaskRow>find("""
                        from TaskRow t where t.state <> ?1 and t.answer is not null and t.decidedAt is not null
                        order by t.decidedAt desc, t.id desc""", EditorTask.State.OPEN).page(0, limit).list().stream()
                .map(task -> new Linked(
                        Objects.requireNonNull(task.id),
                        task.text,
                        Objects.requireNonNull(task.answer),
                        Objects.requireNonNullElse(task.decidedBy, ""),
                        Objects.requireNonNull(task.decidedAt)))
                .toList();
    }

    /**
     * The file of a question, open or not.
     *
     * @return empty if there is no such question, or nobody submitted a file with it
     */
    public Optional<SubmittedFile> file(long id) {
        return TaskRow.<TaskRow>findByIdOptional(id).flatMap(EditorQueue::file);
    }

    private static Optional<SubmittedFile> file(TaskRow task) {
        return task.fileId == null || task.fileKind == null
                ? Optional.empty()
                : Optional.of(new SubmittedFile(
                        task.fileId, task.textKey, task.fileKind, Objects.requireNonNullElse(task.fileSize, 0L)));
    }

    private List<QueueCluster> clusters() {
        List<TaskRow> open = TaskRow.find("from TaskRow t where t.state = ?1 order by t.id", EditorTask.State.OPEN)
                .page(0, MOST)
                .list();
        NearQuestions<TaskRow> near = new NearQuestions<>(task -> task.textKey, this::vector);
        open.forEach(near::add);
        Demand demand = demand(open);
        return near.clusters().stream().map(demand::cluster).toList();
    }

    /** A file without words is near to nothing. */
    private float[] vector(TaskRow task) {
        float[] vector = index.knowledge().encoder().encode(task.text);
        return task.kind == EditorTask.Kind.FILE ? new float[vector.length] : vector;
    }

    private Demand demand(List<TaskRow> tasks) {
        return new Demand(
                voices(tasks),
                counts.of(tasks.stream().map(task -> task.textKey).collect(Collectors.toSet())).stream()
                        .collect(Collectors.groupingBy(count -> count.textKey)),
                comments(tasks));
    }

    private Map<Long, List<CommentRow>> comments(Collection<TaskRow> tasks) {
        return tasks.isEmpty()
                ? Map.of()
                : CommentRow.<CommentRow>find(
                                "from CommentRow c where c.taskId in ?1 order by c.id",
                                tasks.stream().map(task -> task.id).toList())
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(comment -> comment.taskId));
    }

    private Map<Long, List<VoiceRow>> voices(Collection<TaskRow> tasks) {
        return tasks.isEmpty()
                ? Map.of()
                : VoiceRow.<VoiceRow>find(
                                "from VoiceRow v where v.taskId in ?1 order by v.id",
                                tasks.stream().map(task -> task.id).toList())
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(voice -> voice.taskId));
    }

    /** Who raised what and what was said about it, by the entry's number, and how often it was asked, by the question's key. */
    private record Demand(
            Map<Long, List<VoiceRow>> voices,
            Map<String, List<CountRow>> counts,
            Map<Long, List<CommentRow>> comments) {

        QueueCluster cluster(List<TaskRow> tasks) {
            // the same words may be there twice, without an answer and as answered wrongly
            Map<String, List<TaskRow>> byWords = tasks.stream().collect(Collectors.groupingBy(task -> task.textKey));
            Wanted wanted =
                    Wanted.sum(byWords.values().stream().map(this::wanted).toList());
            return new QueueCluster(
                    wanted.times(),
                    raised(tasks).stream().map(voice -> voice.asker).distinct().count(),
                    wanted.channels(),
                    wanted.languages(),
                    tasks.stream().map(this::question).toList());
        }

        private List<VoiceRow> raised(List<TaskRow> tasks) {
            return tasks.stream()
                    .flatMap(task -> voices.getOrDefault(task.id, List.of()).stream())
                    .toList();
        }

        private Wanted wanted(List<TaskRow> sameWords) {
            return Wanted.of(raised(sameWords), counts.getOrDefault(sameWords.getFirst().textKey, List.of()));
        }

        private QueuedQuestion question(TaskRow task) {
            List<VoiceRow> raised = raised(List.of(task));
            return new QueuedQuestion(
                    Objects.requireNonNull(task.id),
                    task.kind,
                    task.text,
                    Optional.of(task.claim).filter(claim -> !claim.isEmpty()),
                    Optional.ofNullable(task.draft),
                    file(task),
                    Optional.ofNullable(task.assignee),
                    comments.getOrDefault(task.id, List.of()).stream()
                            .map(CommentRow::toRecord)
                            .toList(),
                    raised.size(),
                    wanted(List.of(task)).times(),
                    task.createdAt,
                    raised.stream()
                            .map(voice -> voice.raisedAt)
                            .max(Instant::compareTo)
                            .orElse(task.createdAt));
        }
    }
}
