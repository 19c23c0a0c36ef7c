package org.claimbook.answer.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;

import org.claimbook.answer.Suggestion;
import org.claimbook.answer.followup.Remark;
import org.claimbook.answer.followup.Turn;

/** Writes, as plain text, what is said to messages that ask nothing that can be looked up. */
@ApplicationScoped
public class DialogueText {
    private final Engine engine;

    DialogueText(Engine engine) {
        this.engine = engine;
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
        Template own = engine.getTemplate("answer/" + language + "/" + name + ".txt");
        Template template = own == null ? engine.getTemplate("answer/en/" + name + ".txt") : own;
        TemplateInstance instance = template.instance().setLocale(own == null ? Locale.ENGLISH : Locale.of(language));
        data.forEach(instance::data);
        return instance.render().strip();
    }
}
