package org.claimbook.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

import org.claimbook.access.Key;
import org.claimbook.access.Keys;
import org.claimbook.access.Role;
import org.claimbook.access.Roles;
import org.claimbook.answer.index.IndexKeeper;
import org.claimbook.claim.Change;
import org.claimbook.claim.InvalidFormException;
import org.claimbook.claim.desk.Edited;
import org.claimbook.claim.store.Claims;
import org.claimbook.conversation.queue.EditorQueue;
import org.claimbook.conversation.queue.EditorTask;
import org.claimbook.conversation.queue.QueueCluster;
import org.claimbook.conversation.queue.QueueDesk;
import org.claimbook.conversation.queue.QueuedQuestion;
import org.claimbook.desk.session.Posted;
import org.claimbook.desk.session.Visit;
import org.claimbook.desk.session.Visits;
import org.claimbook.desk.sheet.Tried;
import org.claimbook.http.ETags;
import org.claimbook.http.PageRequest;
import org.claimbook.matching.reading.InvalidQuestionException;

/** Shows what waits for editors, and does what they decide of it. */
@Path("/desk/queue")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed(Roles.EDITOR)
class QueuePage {
    private static final int LINKED = 10;

    private final EditorQueue queue;
    private final QueueDesk desk;
    private final IndexKeeper index;
    private final Claims claims;
    private final Keys keys;
    private final Visits visits;

    QueuePage(EditorQueue queue, QueueDesk desk, IndexKeeper index, Claims claims, Keys keys, Visits visits) {
        this.keys = keys;
        this.queue = queue;
        this.desk = desk;
        this.index = index;
        this.claims = claims;
        this.visits = visits;
    }

    /**
     * What is looked for.
     *
     * @param progress null for any
     * @param mine whether it is only what whoever looks deals with
     */
    @TemplateData
    record Sought(QueuedQuestion.@Nullable Progress progress, boolean mine) {
        static Sought of(@Nullable String progress, @Nullable String mine) {
            return new Sought(
                    Stream.of(QueuedQuestion.Progress.values())
                            .filter(each -> each.name().equals(progress))
                            .findFirst()
                            .orElse(null),
                    "on".equals(mine));
        }

        /** The address of the page that begins there. */
        String from(String next) {
            return "/desk/queue?progress=" + (progress == null ? "" : progress) + (mine ? "&mine=on" : "") + "&after="
                    + next;
        }

        public List<QueuedQuestion.Progress> all() {
            return List.of(QueuedQuestion.Progress.values());
        }
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        private Templates() {}

        static native TemplateInstance queue(
                Visit visit, Sought sought, List<QueueCluster> clusters, String next, List<EditorQueue.Linked> linked);

        static native TemplateInstance question(
                Visit visit, QueuedQuestion question, @Nullable Tried tried, List<String> editors, String problem);
    }

    @GET
    public String page(
            @QueryParam("progress") @Nullable String progress,
            @QueryParam("mine") @Nullable String mine,
            @BeanParam PageRequest request) {
        Sought sought = Sought.of(progress, mine);
        Visit visit = visits.now();
        EditorQueue.Page page = queue.page(
                new EditorQueue.Sought(sought.progress(), sought.mine() ? visit.name() : ""),
                cursor(request),
                request.limit());
        String next = page.next()
                .map(cursor -> sought.from(PageRequest.next(cursor.demand() + " " + cursor.id())))
                .orElse("");
        return Visits.shown(Templates.queue(visit, sought, page.clusters(), next, queue.linked(LINKED)));
    }

    private static Optional<EditorQueue.Cursor> cursor(PageRequest request) {
        String after = request.after();
        if (after.isEmpty()) {
            return Optional.empty();
        }
        if (!after.matches("\\d{1,18} \\d{1,18}")) {
            throw request.notOurs();
        }
        String[] parts = after.split(" ");
        return Optional.of(new EditorQueue.Cursor(Long.parseLong(parts[0]), Long.parseLong(parts[1])));
    }

    @GET
    @Path("{id}")
    public String question(@PathParam("id") long id) {
        return shown(id, "");
    }

    private String shown(long id, String problem) {
        QueuedQuestion question =
                queue.question(id).orElseThrow(() -> ETags.unknown("question in the queue", String.valueOf(id)));
        return Visits.shown(Templates.question(visits.now(), question, tried(question), editors(), problem));
    }

    /** Names as they stand in the audit trail; who signs in elsewhere is not known before. */
    private List<String> editors() {
        return keys.all().stream()
                .filter(key -> key.state() == Key.State.VALID && key.role() != Role.READER)
                .map(Key::holder)
                .distinct()
                .sorted()
                .toList();
    }

    private @Nullable Tried tried(QueuedQuestion question) {
        try {
            return question.kind() == EditorTask.Kind.MISTAKE || question.kind() == EditorTask.Kind.FILE
                    ? null
                    : Tried.of(question.text(), index.knowledge().matcher(), claims);
        } catch (InvalidQuestionException e) {
            return null;
        }
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(@PathParam("id") long id, byte[] body) {
        Posted posted = visits.posted(body);
        return Visits.done(() -> decided(id, posted), problem -> shown(id, problem));
    }

    /** The page to go on with. */
    private String decided(long id, Posted posted) {
        switch (posted.text("do")) {
            case "link" -> {
                return link(id, posted);
            }
            case "words" -> {
                String why = "Question " + id + " of the queue is a file that claims it";
                desk.word(id, posted.text("words"), visits.because(why));
            }
            case "undo" ->
                desk.unlink(id, visits.because("Question " + id + " of the queue does not mean it after all"));
            case "assign" -> desk.assign(id, posted.text("assignee"), visits.because(""));
            case "comment" -> desk.comment(id, posted.text("text"), visits.because(""));
            default -> {
                if (posted.text("reason").isEmpty()) {
                    throw new InvalidFormException("reason", "is missing: say why, for the history");
                }
                desk.dismiss(id, visits.because(posted.text("reason")));
                return "/desk/queue";
            }
        }
        return "/desk/queue/" + id;
    }

    private String link(long id, Posted posted) {
        String language = posted.text("language");
        if (!language.matches("|[a-z]{2}")) {
            throw new InvalidFormException("language", "is not a two-letter code");
        }
        Change change = visits.because("Question " + id + " of the queue means it");
        Edited linked = desk.link(id, posted.text("claim"), language.isEmpty() ? null : language, change);
        return linked.proposed() ? "/desk/queue/" + id : "/desk/queue";
    }
}
