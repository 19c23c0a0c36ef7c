package org.claimbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** Reads how the build is described. */
class BuildTest {
    @Test
    void theBuildCanBeRepeatedAndTellsItsParts() throws Exception {
        Document pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile());
        XPath path = XPathFactory.newInstance().newXPath();

        assertThat(Instant.parse(path.evaluate("/project/properties/project.build.outputTimestamp", pom)))
                .isBefore(Instant.now());
        assertThat(path.evaluate("//profile[id='sbom']//plugin[artifactId='cyclonedx-maven-plugin']//goal", pom))
                .isEqualTo("makeBom");
        // nothing is taken that may be another thing the next time
        assertThat(path.evaluate(
                        "count((//dependency|//plugin)/version[contains(., 'LATEST') or contains(., 'RELEASE') or contains(., '[')])",
                        pom))
                .isEqualTo("0");
    }
}
