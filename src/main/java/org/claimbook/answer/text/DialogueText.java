package org.claimbook.answer.text;

import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import org.claimbook.answer.Suggestion;
import org.claimbook.answer.followup.Remark;
import org.claimbook.answer.followup.Turn;
import org.claimbook.text.Texts;

/** Writes, as plain text, what is said to messages that ask nothing that can be looked up. */
@ApplicationScoped
public class DialogueText {
    private final Texts texts;

    DialogueText(Texts texts) {
        this.texts = texts;
    }

    /** @param offers claims to ask for */
    public String said(Remark remark, List<Suggestion> offers, String language) {
        return render("said", language, Map.of("remark", remark, "offers", offers));
    }

    public String named(Turn.Named named, String language) {
        return render("named", language, Map.of("named", named));
    }

    public String whichClaim(String language) {
        return render("which-claim", language, Map.of());
    }

    private String render(String name, String language, Map<String, ?> data) {
        return texts.render("answer/" + name, language, data).strip();
    }
}
