package org.claimbook.desk;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

import org.claimbook.access.Roles;
import org.claimbook.claim.Slug;
import org.claimbook.claim.Source;
import org.claimbook.claim.Topic;
import org.claimbook.claim.desk.NameDesk;
import org.claimbook.desk.session.Posted;
import org.claimbook.desk.session.Visit;
import org.claimbook.desk.session.Visits;
import org.claimbook.draft.Drafts;
import org.claimbook.draft.ProposedStatement;
import org.claimbook.draft.text.Article;
import org.claimbook.draft.text.ArticleReader;

/** Finds in a pasted article who says what; an editor takes or drops each beside the words it comes from. */
@Path("/desk/drafts")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed(Roles.EDITOR)
class DraftPage {
    private final Drafts drafts;
    private final NameDesk names;
    private final Visits visits;

    DraftPage(Drafts drafts, NameDesk names, Visits visits) {
        this.drafts = drafts;
        this.names = names;
        this.visits = visits;
    }

    /** What was pasted, and of which source it is; empty where nothing is filled in. */
    @TemplateData
    record Pasted(String text, String topic, String title, String publisher, String url, String publishedOn) {
        static final Pasted NOTHING = new Pasted("", "", "", "", "", "");

        static Pasted of(Posted posted) {
            return new Pasted(
                    posted.text("text"),
                    posted.text("topic"),
                    posted.text("title"),
                    posted.text("publisher"),
                    posted.text("url"),
                    posted.text("publishedOn"));
        }

        /** @throws IllegalArgumentException saying what is wrong */
        Article article() {
            Article read = text.startsWith("<") ? ArticleReader.html(text) : ArticleReader.text(text);
            return new Article(read.title(), read.text(), day().or(read::publishedOn));
        }

        private Optional<LocalDate> day() {
            try {
                return publishedOn.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(publishedOn));
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException("The day is not of the form 2025-12-31", e);
            }
        }

        Source source(Article article, NameDesk names) {
            if (!url.isEmpty() && !url.matches("https?://\\S+")) {
                throw new IllegalArgumentException("The address does not begin with https://");
            }
            return names.at(url)
                    .or(() -> names.called(Source.class, NameDesk.label(title, publisher)))
                    .orElseGet(() -> new Source(
                            Slug.ofName(publisher + " " + title),
                            publisher,
                            title,
                            url.isEmpty() ? null : URI.create(url),
                            article.publishedOn().orElse(null),
                            null));
        }
    }

    /**
     * A statement that was found.
     *
     * @param before what stands before it in its sentence
     * @param after what stands behind it there
     */
    @TemplateData
    record Proposal(int number, ProposedStatement found, String before, String after) {
        static Proposal of(int number, ProposedStatement found, String text) {
            int begin = Math.min(found.sentence().begin(), found.span().begin());
            int end = Math.max(found.sentence().end(), found.span().end());
            return new Proposal(
                    number,
                    found,
                    text.substring(begin, found.span().begin()),
                    text.substring(found.span().end(), end));
        }

        public boolean whole() {
            return found.quoted() == ProposedStatement.Quoted.WHOLE;
        }

        public String speaker() {
            return found.known().map(known -> known.name()).or(found::speaker).orElse("");
        }
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        private Templates() {}

        static native TemplateInstance drafts(
                Visit visit,
                Pasted pasted,
                List<Proposal> proposals,
                List<String> topics,
                String problem,
                Drafts.@Nullable Stored stored);
    }

    @GET
    public String form() {
        return shown(Pasted.NOTHING, List.of(), "", null);
    }

    private String shown(Pasted pasted, List<Proposal> proposals, String problem, Drafts.@Nullable Stored stored) {
        List<String> topics =
                names.after(Topic.class, "", 500).stream().map(NameDesk::label).toList();
        return Visits.shown(Templates.drafts(visits.now(), pasted, proposals, topics, problem, stored));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public String read(byte[] body) {
        Posted posted = visits.posted(body);
        Pasted pasted = Pasted.of(posted);
        try {
            Article article = pasted.article();
            List<ProposedStatement> found = drafts.of(article);
            List<Proposal> proposals = new ArrayList<>();
            for (int i = 0; i < found.size(); i++) {
                proposals.add(Proposal.of(i, found.get(i), article.text()));
            }
            return posted.text("do").equals("store")
                    ? stored(pasted, article, taken(posted, found), proposals)
                    : shown(pasted, proposals, proposals.isEmpty() ? "Nobody says anything in it." : "", null);
        } catch (IllegalArgumentException e) {
            return shown(pasted, List.of(), String.valueOf(e.getMessage()), null);
        }
    }

    private static List<ProposedStatement> taken(Posted posted, List<ProposedStatement> found) {
        List<String> numbers = posted.values().getOrDefault("take", List.of());
        return found.stream()
                .filter(each -> numbers.contains(String.valueOf(found.indexOf(each))))
                .toList();
    }

    private String stored(Pasted pasted, Article article, List<ProposedStatement> taken, List<Proposal> proposals) {
        if (pasted.topic().isEmpty()
                || pasted.title().isEmpty()
                || pasted.publisher().isEmpty()) {
            return shown(pasted, proposals, "To store drafts, say topic, title and publisher.", null);
        }
        Topic topic = names.called(Topic.class, pasted.topic())
                .orElseGet(() -> new Topic(Slug.ofName(pasted.topic()), pasted.topic()));
        Drafts.Stored stored = drafts.store(
                taken, topic, pasted.source(article, names), visits.now().name());
        return shown(pasted, List.of(), "", stored);
    }
}
