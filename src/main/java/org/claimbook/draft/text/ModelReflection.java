package org.claimbook.draft.text;

import io.quarkus.runtime.annotations.RegisterForReflection;
import opennlp.tools.postag.POSTaggerFactory;
import opennlp.tools.sentdetect.SentenceDetectorFactory;

/** What OpenNLP makes by the names that stand in its models. */
@RegisterForReflection(targets = {POSTaggerFactory.class, SentenceDetectorFactory.class})
final class ModelReflection {
    private ModelReflection() {}
}
