package org.claimbook.telegram.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.Expression;
import io.quarkus.qute.ResultMapper;
import io.quarkus.qute.TemplateNode.Origin;

/** Strips whatever a template of the chat fills in, wherever it comes from, so that no template has to think of it. */
@ApplicationScoped
class TextGuard implements ResultMapper {

    void install(@Observes EngineBuilder builder) {
        builder.addResultMapper(this);
    }

    @Override
    public boolean appliesTo(Origin origin, Object result) {
        return !(result instanceof Mark) && origin.getTemplateId().startsWith(ChatTexts.FOLDER);
    }

    @Override
    public String map(Object result, Expression expression) {
        return Stripped.of(result.toString());
    }
}
