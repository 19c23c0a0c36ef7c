package org.claimbook.draft;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.claimbook.claim.Change;
import org.claimbook.claim.Claim;
import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.Source;
import org.claimbook.claim.Speaker;
import org.claimbook.claim.Statement;
import org.claimbook.claim.Topic;
import org.claimbook.claim.facts.ClaimIntake;
import org.claimbook.claim.facts.IntakeBatch;
import org.claimbook.claim.store.Speakers;
import org.claimbook.claim.store.StoredNames;
import org.claimbook.draft.text.Article;

/** Proposes drafts, and stores them if asked to; publishing them is up to editors. */
@ApplicationScoped
public class Drafts {
    private static final int LONGEST_SLUG = 80;

    private final Speakers speakers;
    private final ClaimIntake intake;

    /** Read when it is first needed: the models take a second and 20 MB, and most services never draft. */
    private @Nullable Drafter drafter;

    Drafts(Speakers speakers, ClaimIntake intake) {
        this.speakers = speakers;
        this.intake = intake;
    }

    /**
     * What became of proposals.
     *
     * @param stored ids of the drafts that were stored
     * @param there ids of those that were there before, and were left alone
     * @param left statements that were not stored because the store does not know their speaker
     */
    public record Stored(List<String> stored, List<String> there, List<ProposedStatement> left) {}

    private synchronized Drafter drafter() {
        if (drafter == null) {
            drafter = new Drafter();
        }
        return drafter;
    }

    /** What is said in the article, in its order. */
    public List<ProposedStatement> of(Article article) {
        return drafter().statements(article, speakers.all());
    }

    /**
     * Stores a draft claim for each statement whose speaker the store knows. What is stored already stays as it is, for an editor may have
     * worked on it.
     *
     * @param topic the story; a title that the store has already stays
     * @param source the article
     * @param actor who asks for it, for the audit trail
     */
    @Transactional
    public Stored store(List<ProposedStatement> proposals, Topic topic, Source source, String actor) {
        IntakeBatch batch = intake.begin(new Change(actor, "drafted from the article '" + source.title() + "'"));
        Topic story = batch.topics(Set.of(topic.slug())).getOrDefault(topic.slug(), topic);
        Source article = batch.sources(Set.of(source.slug())).getOrDefault(source.slug(), source);
        Map<String, Claim> drafts = new LinkedHashMap<>();
        List<ProposedStatement> left = new ArrayList<>();
        for (ProposedStatement proposal : proposals) {
            proposal.known()
                    .ifPresentOrElse(
                            speaker -> {
                                Claim draft = draft(proposal, speaker, story, article);
                                drafts.putIfAbsent(draft.slug(), draft);
                            },
                            () -> left.add(proposal));
        }
        Set<String> there = batch.claims(drafts.keySet()).keySet();
        List<Claim> fresh = drafts.values().stream()
                .filter(draft -> !there.contains(draft.slug()))
                .toList();
        if (!fresh.isEmpty()) {
            batch.write(fresh, new StoredNames(List.of(), List.of(), speakers.all()));
        }
        return new Stored(
                fresh.stream().map(Claim::slug).toList(),
                there.stream().sorted().toList(),
                left);
    }

    private static Claim draft(ProposedStatement proposal, Speaker speaker, Topic topic, Source source) {
        Statement statement = new Statement(
                speaker.slug(),
                speaker,
                proposal.stance(),
                proposal.text(),
                proposal.quoted() == ProposedStatement.Quoted.WHOLE,
                proposal.saidOn().orElse(null),
                "",
                proposal.via(),
                List.of(source));
        return new Claim(
                slug(proposal, speaker, source),
                topic,
                sentence(proposal.text()),
                "en",
                ClaimStatus.DRAFT,
                0,
                List.of(speaker),
                List.of(),
                List.of(statement),
                List.of());
    }

    /** The same for the same words of the same speaker in the same article, so that drafting twice stores once. */
    private static String slug(ProposedStatement proposal, Speaker speaker, Source source) {
        CRC32 sum = new CRC32();
        sum.update((source.slug() + "\n" + speaker.slug() + "\n" + proposal.text()).getBytes(StandardCharsets.UTF_8));
        String words = proposal.text().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String begin =
                words.substring(0, Math.min(words.length(), LONGEST_SLUG)).replaceAll("^-|-[^-]*$", "");
        return "draft-" + (begin.isEmpty() ? "" : begin + "-") + HexFormat.of().toHexDigits((int) sum.getValue());
    }

    private static String sentence(String text) {
        String one = text.replace('\n', ' ').strip();
        int first = one.offsetByCodePoints(0, 1);
        String upper = one.substring(0, first).toUpperCase(Locale.ROOT) + one.substring(first);
        return upper.matches("(?s).*[.!?][\"”’']?") ? upper : upper + ".";
    }
}
