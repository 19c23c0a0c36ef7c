package org.claimbook.desk.sheet;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

import org.claimbook.answer.Answer;
import org.claimbook.answer.Asked;
import org.claimbook.answer.text.CitedStatements;
import org.claimbook.answer.web.AskReplies;
import org.claimbook.answer.web.AskReply;
import org.claimbook.claim.Claim;
import org.claimbook.claim.EntityKind;
import org.claimbook.claim.Named;
import org.claimbook.claim.Source;
import org.claimbook.claim.Speaker;
import org.claimbook.claim.Stance;
import org.claimbook.claim.Topic;
import org.claimbook.claim.Verdict;
import org.claimbook.claim.desk.Edited;
import org.claimbook.claim.desk.NameDesk;
import org.claimbook.claim.desk.NameProposal;
import org.claimbook.claim.desk.Proposal;
import org.claimbook.claim.desk.Proposals;
import org.claimbook.claim.desk.StaleClaimException;
import org.claimbook.claim.gate.BrokenQuestion;
import org.claimbook.claim.web.ClaimReplies;
import org.claimbook.desk.session.Visit;
import org.claimbook.desk.session.Visits;
import org.claimbook.matching.reading.Intent;
import org.claimbook.matching.reading.Polarity;

/** The form as a page. */
@ApplicationScoped
class SheetView {
    /** So many are offered at once; a script asks for others while one types, and all are found by their whole name. */
    private static final int OFFERED = 100;

    private final NameDesk names;
    private final Proposals proposals;
    private final AskReplies replies;
    private final ClaimReplies cards;
    private final ObjectMapper json;
    private final Visits visits;

    SheetView(
            NameDesk names,
            Proposals proposals,
            AskReplies replies,
            ClaimReplies cards,
            ObjectMapper json,
            Visits visits) {
        this.names = names;
        this.proposals = proposals;
        this.replies = replies;
        this.cards = cards;
        this.json = json;
        this.visits = visits;
    }

    /**
     * What is said above the form.
     *
     * @param good what was done; empty if nothing was
     * @param bad why nothing was done; empty if something was
     * @param broken golden questions that are not answered as they should be since
     * @param changes what somebody else has changed meanwhile
     * @param trial what would be; null if nothing was tried
     */
    @TemplateData
    record Told(
            String good,
            String bad,
            List<BrokenQuestion> broken,
            List<Changes.Line> changes,
            SheetDesk.@Nullable Trial trial) {
        static final Told NOTHING = new Told("", "", List.of(), List.of(), null);

        static Told saved(Claim claim) {
            return saved(new Edited(claim, List.of(), false));
        }

        static Told saved(Edited edited) {
            String status =
                    switch (edited.claim().status()) {
                        case DRAFT -> "a draft: nobody else sees it";
                        case PUBLISHED -> "published: questions are answered with it";
                        case RETRACTED -> "withdrawn: questions are no longer answered with it";
                    };
            String waiting = edited.proposed() ? " What you have changed waits for another editor to approve it." : "";
            return new Told(
                    "Saved as revision " + edited.claim().revision() + ". The claim is " + status + "." + waiting,
                    "",
                    edited.broken(),
                    List.of(),
                    null);
        }

        static Told tried(SheetDesk.Trial trial) {
            return new Told("", "", trial.broken(), List.of(), trial);
        }

        static Told wrong(Sheet sheet) {
            int number = sheet.problems().size();
            return refused(number == 1 ? "one field is wrong" : number + " fields are wrong");
        }

        static Told stale(StaleClaimException e) {
            return new Told(
                    "",
                    "somebody else has saved revision " + e.stored().revision()
                            + " meanwhile. What you have typed is still here; save it again to put it in the place of theirs",
                    List.of(),
                    e.had().map(had -> Changes.between(had, e.stored())).orElse(List.of()),
                    null);
        }

        static Told refused(String why) {
            return new Told("", why, List.of(), List.of(), null);
        }
    }

    /**
     * What fields offer.
     *
     * @param address where the form is sent
     */
    @TemplateData
    record Offers(String address, List<String> topics, List<String> speakers, List<String> sources) {
        public Stance[] stances() {
            return Stance.values();
        }

        public Verdict[] verdicts() {
            return Verdict.values();
        }

        public EntityKind[] kinds() {
            return EntityKind.values();
        }
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        private Templates() {}

        static native TemplateInstance options(List<String> options);

        static native TemplateInstance claim(
                Visit visit,
                Sheet sheet,
                @Nullable Claim stored,
                Told told,
                Offers offers,
                @Nullable Preview preview,
                @Nullable Proposal waiting);

        static native TemplateInstance proposal(
                Visit visit, Proposal proposal, Told told, List<Changes.Line> changes, Preview preview);

        static native TemplateInstance nameProposal(
                Visit visit, NameProposal proposal, Told told, List<Changes.Line> changes);

        static native TemplateInstance proposals(Visit visit, List<Proposal> proposals, List<NameProposal> names);
    }

    String shown(Sheet sheet, @Nullable Claim stored, Told told) {
        Offers offers = new Offers(
                "/desk/claims/" + (stored == null ? "new" : stored.slug()),
                offered("topics", ""),
                offered("speakers", ""),
                offered("sources", ""));
        return Visits.shown(Templates.claim(
                visits.now(),
                sheet,
                stored,
                told,
                offers,
                told.trial() == null ? null : preview(told.trial()),
                stored == null ? null : proposals.of(stored.slug()).orElse(null)));
    }

    /** The change that waits, with what it would come to. */
    String shown(Proposal proposal, Told told, SheetDesk.Trial trial) {
        return Visits.shown(Templates.proposal(
                visits.now(), proposal, told, Changes.between(proposal.stored(), proposal.claim()), preview(trial)));
    }

    /** The same of a topic, speaker or source. */
    String shown(NameProposal proposal, Told told) {
        return Visits.shown(Templates.nameProposal(
                visits.now(), proposal, told, Changes.between(proposal.stored(), proposal.name())));
    }

    String shown(List<Proposal> waiting, List<NameProposal> names) {
        return Visits.shown(Templates.proposals(visits.now(), waiting, names));
    }

    /** The options of a list with these words in them. */
    String offers(String list, String words) {
        return Templates.options(offered(list, words)).render();
    }

    private List<String> offered(String list, String words) {
        Class<? extends Named> kind =
                switch (list) {
                    case "topics" -> Topic.class;
                    case "speakers" -> Speaker.class;
                    default -> Source.class;
                };
        return names.with(kind, words, OFFERED).stream()
                .map(NameDesk::label)
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .distinct()
                .toList();
    }

    /**
     * An answer as readers get it.
     *
     * @param cited what the page shows of it
     * @param chat the text in a chat, and over REST
     * @param widget what the widget shows, as JSON
     * @param card what the card of the claim shows, as JSON
     */
    @TemplateData
    record Preview(SheetDesk.Trial trial, CitedStatements cited, String chat, String widget, String card) {}

    private Preview preview(SheetDesk.Trial trial) {
        Claim claim = trial.claim();
        Answer answer = new Answer.Answered(
                new Asked(claim.text(), "en", Intent.CHECK),
                claim,
                claim.currentAssessment(),
                List.of(),
                claim.statements(),
                Polarity.SAME,
                1,
                List.of(),
                List.of());
        AskReply reply = replies.of(answer, "en");
        return new Preview(
                trial,
                CitedStatements.of(claim.currentAssessment().orElse(null), claim.statements()),
                reply.text(),
                json(reply),
                json(cards.of(claim, claim.currentAssessment().orElse(null))));
    }

    private String json(Object reply) {
        try {
            return json.writeValueAsString(reply);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
